package dev.muster.harness.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One way to write values down, so that equal ones are equal lines. */
public final class PlainText {

  private PlainText() {}

  /** Answers a value's text. */
  public static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PlainText::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Number number) {
      BigDecimal amount = new BigDecimal(number.toString());
      return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
    if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
    return String.valueOf(value);
  }

  private static String ofMap(Map<?, ?> map) {
    Map<String, String> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put(of(name), of(value)));
    return sorted.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Answers a person's line. */
  public static String person(
      Collection<String> identifiers, Map<?, ?> attributes, Collection<String> events) {
    return identifiers.stream().sorted().collect(Collectors.joining(" "))
        + " "
        + of(attributes)
        + " "
        + events.stream().sorted().collect(Collectors.joining(" | "));
  }

  /** Answers an event's text. */
  public static String event(String name, Object time, Map<?, ?> properties) {
    return name + "@" + time + of(properties);
  }

  /** Answers an intent's line. */
  public static String intent(long record, String campaign, String person, Object due) {
    return record + " " + campaign + " " + person + " " + due;
  }
}
