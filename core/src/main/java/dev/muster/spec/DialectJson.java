package dev.muster.spec;

import dev.muster.internal.json.JsonFields;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dialect and limits in JSON. */
final class DialectJson {

  private DialectJson() {}

  static Map<String, Object> write(Dialect dialect) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("charset", dialect.charset().name());
    tree.put("delimiter", String.valueOf(dialect.delimiter()));
    tree.put("header", dialect.header().name());
    tree.put("trim", dialect.trim().name());
    return tree;
  }

  static Dialect dialect(JsonFields fields) {
    Dialect standard = Dialect.standard();
    return new Dialect(
        fields.optionalText("charset").map(DialectJson::charset).orElse(standard.charset()),
        fields.optionalText("delimiter").map(DialectJson::delimiter).orElse(standard.delimiter()),
        fields.optionalEnum("header", HeaderRecord.class).orElse(standard.header()),
        fields.optionalEnum("trim", CellTrim.class).orElse(standard.trim()));
  }

  static Map<String, Object> write(Limits limits) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (limits.fileBytes() != Limits.standard().fileBytes()) {
      tree.put("fileBytes", limits.fileBytes());
    }
    tree.put("columns", (long) limits.columns());
    tree.put("headerChars", (long) limits.headerChars());
    tree.put("fieldChars", (long) limits.fieldChars());
    tree.put("recordChars", (long) limits.recordChars());
    return tree;
  }

  static Limits limits(JsonFields fields) {
    Limits standard = Limits.standard();
    return new Limits(
        fields.optionalLong("fileBytes").orElse(standard.fileBytes()),
        fields.optionalInt("columns").orElse(standard.columns()),
        fields.optionalInt("headerChars").orElse(standard.headerChars()),
        fields.optionalInt("fieldChars").orElse(standard.fieldChars()),
        fields.optionalInt("recordChars").orElse(standard.recordChars()));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("charset must be known, was \"" + name + "\"", e);
    }
  }

  private static char delimiter(String text) {
    Checks.that(text.length() == 1, "delimiter must be one character, was " + text.length());
    return text.charAt(0);
  }
}
