package dev.muster.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.muster.model.Change;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Values as JSON text and back, with every digit and every character. */
final class Json {

  static final String EMPTY_OBJECT = "{}";

  private static final int DEPTH = 100_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNestingDepth(DEPTH)
                  .build())
          .build();

  private Json() {}

  static String text(Object value) {
    return JsonText.of(value);
  }

  /** A bound, from above, of how many characters more a change makes of a text. */
  static long mostChars(Change change) {
    long chars = change.after().isPresent() ? mostChars(change.after().get()) : 0;
    for (String name : change.path().names()) {
      chars += 4 + mostChars(name);
    }
    return chars;
  }

  /** Each character may be escaped by six; of numbers only those of any length can be long. */
  private static long mostChars(Object value) {
    if (value instanceof String text) {
      return 3 + 6L * text.length();
    }
    if (value instanceof Long || value instanceof Boolean) {
      return 21;
    }
    if (value instanceof Map<?, ?> map) {
      long chars = 3;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        chars += 1 + mostChars(entry.getKey()) + mostChars(entry.getValue());
      }
      return chars;
    }
    return 3L + JsonText.of(value).length();
  }

  static Map<String, Object> map(String text) {
    return map(text, name -> true);
  }

  /** Answers a map without the top-level names that are not wanted. */
  static Map<String, Object> map(String text, Predicate<String> wanted) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return readMap(parser, wanted);
    } catch (IOException broken) {
      throw broken("map");
    }
  }

  /** Answers a map that is not to be changed, in little space. */
  static Map<String, Object> fields(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Fields fields = new Fields();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        fields.add(name, read(parser));
      }
      return fields.isMany() ? new LinkedHashMap<>(fields) : fields;
    } catch (IOException broken) {
      throw broken("map");
    }
  }

  static List<Object> list(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return readList(parser);
    } catch (IOException broken) {
      throw broken("list");
    }
  }

  /** The cause is left out on purpose: it quotes what it could not read. */
  private static IllegalStateException broken(String what) {
    return new IllegalStateException("a stored " + what + " is not JSON that this store wrote");
  }

  private static Object read(JsonParser from) throws IOException {
    JsonToken token = from.currentToken();
    return switch (token) {
      case START_OBJECT -> readMap(from, name -> true);
      case START_ARRAY -> readList(from);
      case VALUE_STRING -> from.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> readInteger(from);
      case VALUE_NUMBER_FLOAT -> new BigDecimal(from.getText());
      default -> throw new IOException("unexpected token");
    };
  }

  private static Object readInteger(JsonParser from) throws IOException {
    return from.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new BigInteger(from.getText())
        : (Object) from.getLongValue();
  }

  private static Map<String, Object> readMap(JsonParser from, Predicate<String> wanted)
      throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String name = from.nextFieldName(); name != null; name = from.nextFieldName()) {
      from.nextToken();
      if (wanted.test(name)) {
        map.put(name, read(from));
      } else {
        from.skipChildren();
      }
    }
    return map;
  }

  private static List<Object> readList(JsonParser from) throws IOException {
    List<Object> list = new ArrayList<>();
    while (from.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(from));
    }
    return list;
  }
}
