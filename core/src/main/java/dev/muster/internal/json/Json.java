package dev.muster.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and writes JSON, strictly and without loss. A tree is made of the values of {@code
 * dev.muster.model.Values}.
 *
 * <p>Stateless; safe for any number of threads.
 */
public final class Json {

  private static final int MAX_PLACES = 1_000;
  private static final JsonMapper MAPPER = mapper(1_000);

  private Json() {}

  /**
   * Answers a mapper that refuses duplicate members, trailing text, and nesting deeper than asked.
   */
  static JsonMapper mapper(int maxDepth) {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(maxDepth).build());
    return mapper;
  }

  /**
   * Answers the fields of a document that must be an object.
   *
   * @param what the document is, for messages
   * @throws IllegalArgumentException if it is not JSON, or not an object
   */
  public static JsonFields object(String what, String text) {
    try {
      return JsonFields.of(what, MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(what + " must be JSON, was not at " + place(e), e);
    }
  }

  /** Answers a tree of values as compact JSON. */
  public static String compact(Object tree) {
    return write(MAPPER.writer(), tree);
  }

  /** Answers a tree of values as indented JSON. */
  public static String indented(Object tree) {
    return write(MAPPER.writerWithDefaultPrettyPrinter(), tree);
  }

  /**
   * Answers a parser of JSON texts into trees of values, which answers empty if a text is not JSON,
   * holds a null, or nests too deep. Safe for any number of threads; dear to make, cheap to use.
   *
   * @param maxDepth of nesting
   */
  public static Function<String, Optional<Object>> parser(int maxDepth) {
    JsonMapper mapper = mapper(maxDepth);
    return text -> {
      try {
        return Optional.of(value(mapper.readTree(text)));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        return Optional.empty();
      }
    };
  }

  /**
   * Answers a node as a tree of values.
   *
   * @throws IllegalArgumentException if there is a null in it, or a number of more than a thousand
   *     places
   */
  static Object value(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(element -> list.add(value(element)));
      return list;
    }
    return scalar(node);
  }

  private static Object scalar(JsonNode node) {
    if (node.isTextual() && isStorable(node.textValue())) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
    }
    if (node.isNumber() && Math.abs((long) node.decimalValue().scale()) <= MAX_PLACES) {
      return node.decimalValue();
    }
    throw new IllegalArgumentException(
        "null, U+0000, half a character and a number of too many places are not values");
  }

  private static boolean isStorable(String text) {
    return text.indexOf(0) < 0
        && text.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF);
  }

  private static String write(ObjectWriter writer, Object tree) {
    try {
      return writer.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a tree of values", e);
    }
  }

  private static String place(JsonProcessingException e) {
    return "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}
