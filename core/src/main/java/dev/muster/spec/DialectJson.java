package dev.muster.spec;

import dev.muster.internal.json.JsonFields;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dialect and limits in JSON. */
final class DialectJson {

  private DialectJson() {}

  static Map<String, Object> write(Dialect dialect) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("charset", dialect.charset().name());
    tree.put("delimiter", String.valueOf(dialect.delimiter()));
    tree.put("header", dialect.header().name());
    tree.put("trim", dialect.trim().name());
    if (!dialect.leniences().isEmpty()) {
      tree.put("leniences", dialect.leniences().stream().sorted().map(Enum::name).toList());
    }
    if (dialect.compression() != Compression.NONE) {
      tree.put("compression", dialect.compression().name());
    }
    return tree;
  }

  static Dialect dialect(JsonFields fields) {
    Dialect standard = Dialect.standard();
    return new Dialect(
        fields.optionalText("charset").map(DialectJson::charset).orElse(standard.charset()),
        fields.optionalText("delimiter").map(DialectJson::delimiter).orElse(standard.delimiter()),
        fields.optionalEnum("header", HeaderRecord.class).orElse(standard.header()),
        fields.optionalEnum("trim", CellTrim.class).orElse(standard.trim()),
        leniences(fields),
        fields.optionalEnum("compression", Compression.class).orElse(standard.compression()));
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
    tree.put("expansion", (long) limits.expansion());
    tree.put("newAttributes", (long) limits.newAttributes());
    return tree;
  }

  static Limits limits(JsonFields fields) {
    Limits standard = Limits.standard();
    return new Limits(
        fields.optionalLong("fileBytes").orElse(standard.fileBytes()),
        fields.optionalInt("columns").orElse(standard.columns()),
        fields.optionalInt("headerChars").orElse(standard.headerChars()),
        fields.optionalInt("fieldChars").orElse(standard.fieldChars()),
        fields.optionalInt("recordChars").orElse(standard.recordChars()),
        fields.optionalInt("expansion").orElse(standard.expansion()),
        fields.optionalInt("newAttributes").orElse(standard.newAttributes()));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("charset must be known, was \"" + name + "\"", e);
    }
  }

  private static Set<Lenience> leniences(JsonFields fields) {
    return fields.optionalTexts("leniences").orElse(List.of()).stream()
        .map(DialectJson::lenience)
        .collect(Collectors.toSet());
  }

  private static Lenience lenience(String name) {
    return Stream.of(Lenience.values())
        .filter(lenience -> lenience.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "leniences must be of "
                        + Arrays.toString(Lenience.values())
                        + ", was \""
                        + name
                        + "\""));
  }

  private static char delimiter(String text) {
    Checks.that(text.length() == 1, "delimiter must be one character, was " + text.length());
    return text.charAt(0);
  }
}
