package dev.muster.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of a JSON object, read one by one; what was not read is refused with its path. Every
 * message has the form {@code path must rule, was kind}.
 *
 * <p>Not safe for use by several threads.
 */
public final class JsonFields {

  private final String path;
  private final JsonNode node;
  private final Set<String> read = new HashSet<>();

  private JsonFields(String path, JsonNode node) {
    this.path = path;
    this.node = node;
  }

  static JsonFields of(String path, JsonNode node) {
    if (!node.isObject()) {
      throw refused(path, "be an object", node);
    }
    return new JsonFields(path, node);
  }

  /** Where in the document this object stands. */
  public String path() {
    return path;
  }

  /** Whether there is a field of this name that is not null. */
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Answers a text that must be there. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** Answers a text, if it is there. */
  public Optional<String> optionalText(String name) {
    return field(name)
        .map(
            found -> {
              if (!found.isTextual()) {
                throw refused(at(name), "be text", found);
              }
              return found.textValue();
            });
  }

  /** Answers a whole number, if it is there. */
  public Optional<Long> optionalLong(String name) {
    return field(name)
        .map(
            found -> {
              if (!found.isIntegralNumber() || !found.canConvertToLong()) {
                throw refused(at(name), "be a whole number", found);
              }
              return found.longValue();
            });
  }

  /** Answers a whole number that must be there. */
  public long number(String name) {
    return optionalLong(name).orElseThrow(() -> missing(name));
  }

  /** Answers a number of up to 32 bits, if it is there. */
  public Optional<Integer> optionalInt(String name) {
    return optionalLong(name)
        .map(
            number -> {
              if (number != number.intValue()) {
                throw new IllegalArgumentException(at(name) + " must fit into 32 bits");
              }
              return number.intValue();
            });
  }

  /** Answers a constant of an enum, if it is there. */
  public <E extends Enum<E>> Optional<E> optionalEnum(String name, Class<E> type) {
    return optionalText(name)
        .map(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                String.format(
                                    Locale.ROOT,
                                    "%s must be one of %s, was \"%s\"",
                                    at(name),
                                    Arrays.toString(type.getEnumConstants()),
                                    text))));
  }

  /** Answers a constant of an enum that must be there. */
  public <E extends Enum<E>> E theEnum(String name, Class<E> type) {
    return optionalEnum(name, type).orElseThrow(() -> missing(name));
  }

  /** Answers an object that must be there, read by a function. */
  public <T> T object(String name, Function<JsonFields, T> reader) {
    return optionalObject(name, reader).orElseThrow(() -> missing(name));
  }

  /** Answers all fields, which must be texts, by name. */
  public Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> texts.put(name, text(name)));
    return texts;
  }

  /** Answers a list of texts, if it is there. */
  public Optional<List<String>> optionalTexts(String name) {
    return array(name)
        .map(
            elements -> {
              List<String> texts = new ArrayList<>();
              for (JsonNode element : elements) {
                if (!element.isTextual()) {
                  throw refused(at(name) + "[" + texts.size() + "]", "be text", element);
                }
                texts.add(element.textValue());
              }
              return texts;
            });
  }

  /** Answers the objects of a list, each read by a function; the empty list if it is not there. */
  public <T> List<T> objects(String name, Function<JsonFields, T> reader) {
    List<T> all = new ArrayList<>();
    array(name)
        .ifPresent(
            elements ->
                elements.forEach(
                    element ->
                        all.add(of(at(name) + "[" + all.size() + "]", element).readBy(reader))));
    return all;
  }

  /** Answers an object, read by a function, if it is there. */
  public <T> Optional<T> optionalObject(String name, Function<JsonFields, T> reader) {
    return field(name).map(found -> of(at(name), found).readBy(reader));
  }

  /** Whether a field is text and not an object. */
  public boolean isText(String name) {
    return node.path(name).isTextual();
  }

  /** Answers any value, if it is there. */
  public Optional<Object> optionalValue(String name) {
    return field(name).map(Json::value);
  }

  /** Lets a field be there that is not read. */
  public void passOver(String name) {
    read.add(name);
  }

  /** Reads these fields by a function, and refuses those that it did not read. */
  public <T> T readBy(Function<JsonFields, T> reader) {
    T result;
    try {
      result = reader.apply(this);
    } catch (IllegalArgumentException e) {
      throw String.valueOf(e.getMessage()).startsWith(path)
          ? e
          : new IllegalArgumentException(path + ": " + e.getMessage(), e);
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!read.contains(name)) {
                throw new IllegalArgumentException(
                    at(name) + " must not be there: the fields are " + new TreeSet<>(read));
              }
            });
    return result;
  }

  private Optional<JsonNode> field(String name) {
    read.add(name);
    return Optional.ofNullable(node.get(name)).filter(found -> !found.isNull());
  }

  private Optional<JsonNode> array(String name) {
    Optional<JsonNode> found = field(name);
    if (found.isPresent() && !found.get().isArray()) {
      throw refused(at(name), "be a list", found.get());
    }
    return found;
  }

  private String at(String name) {
    return path + "." + name;
  }

  private IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(at(name) + " must be there");
  }

  private static IllegalArgumentException refused(String path, String rule, JsonNode was) {
    return new IllegalArgumentException(
        path + " must " + rule + ", was " + was.getNodeType().name().toLowerCase(Locale.ROOT));
  }
}
