package dev.muster.jdbc;

import dev.muster.model.Identifier;
import dev.muster.model.Uniqueness;
import java.util.List;
import java.util.Map;

/**
 * Writes {@link dev.muster.model.Values} as JSON text, in which a surrogate that stands alone is
 * escaped, as JSON allows. Jackson's generator is not used, as what it sets up for a value costs
 * more than to write a contact.
 */
final class JsonText {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder(256);

  private JsonText() {}

  static String of(Object value) {
    JsonText json = new JsonText();
    json.value(value);
    return json.text.toString();
  }

  /** Identifiers as an array of arrays: how unique, scheme, parts. */
  static String of(Map<Identifier, Uniqueness> claims) {
    JsonText json = new JsonText();
    char between = '[';
    for (Map.Entry<Identifier, Uniqueness> claim : claims.entrySet()) {
      json.text.append(between).append('[');
      json.string(Ids.mark(claim.getValue()));
      json.text.append(',');
      json.string(claim.getKey().scheme());
      for (String part : claim.getKey().parts()) {
        json.text.append(',');
        json.string(part);
      }
      json.text.append(']');
      between = ',';
    }
    return claims.isEmpty() ? "[]" : json.text.append(']').toString();
  }

  private void value(Object value) {
    if (value instanceof String string) {
      string(string);
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof List<?> list) {
      list(list);
    } else {
      throw new IllegalArgumentException("value must be a value, was " + value.getClass());
    }
  }

  private void map(Map<?, ?> map) {
    text.append('{');
    String between = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(between);
      string((String) entry.getKey());
      text.append(':');
      value(entry.getValue());
      between = ",";
    }
    text.append('}');
  }

  private void list(List<?> list) {
    text.append('[');
    String between = "";
    for (Object element : list) {
      text.append(between);
      value(element);
      between = ",";
    }
    text.append(']');
  }

  private void string(String string) {
    text.append('"');
    int done = 0;
    for (int i = 0; i < string.length(); i++) {
      if (isEscaped(string, i)) {
        text.append(string, done, i);
        escape(string.charAt(i));
        done = i + 1;
      }
    }
    if (done == 0) {
      text.append(string);
    } else {
      text.append(string, done, string.length());
    }
    text.append('"');
  }

  private static boolean isEscaped(String string, int at) {
    char unit = string.charAt(at);
    return unit < ' '
        || unit == '"'
        || unit == '\\'
        || (unit >= Character.MIN_SURROGATE
            && unit <= Character.MAX_SURROGATE
            && !isPaired(string, at));
  }

  private static boolean isPaired(String string, int at) {
    return Character.isHighSurrogate(string.charAt(at))
        ? at + 1 < string.length() && Character.isLowSurrogate(string.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(string.charAt(at - 1));
  }

  private void escape(char unit) {
    switch (unit) {
      case '"', '\\' -> text.append('\\').append(unit);
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(HEX.charAt(unit >> shift & 0xF));
        }
      }
    }
  }
}
