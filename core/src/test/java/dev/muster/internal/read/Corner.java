package dev.muster.internal.read;

import dev.muster.spec.CellTrim;
import dev.muster.spec.Compression;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One corner of the format, as its data file tells it.
 *
 * @param path of the data file under {@code csv}, such as {@code quotes/open.txt}
 * @param dialect to read with, before a variant changes its charset
 * @param limits to read with
 * @param charsets in which the text is tried
 * @param lines of the file, with placeholders
 * @param expected sections of the data file by name, each a list of lines
 */
record Corner(
    Path path,
    Dialect dialect,
    Limits limits,
    List<Charset> charsets,
    List<String> lines,
    Map<String, List<String>> expected) {

  private static final Path ROOT = Path.of("src/test/resources/csv");
  private static final List<Charset> UNICODE =
      Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE").map(Charset::forName).toList();

  private static final List<String> BLANKS = List.of(" ", "   ", "\t", " \u3000");

  /** All corners of a family, by name. */
  static List<Corner> family(String name) {
    return paths().filter(path -> path.startsWith(name)).map(Corner::read).toList();
  }

  static Stream<Path> paths() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(ROOT::relativize)
          .sorted()
          .collect(Collectors.toList())
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What the data file says about its corner. */
  static String sentence(Path path) {
    return allLines(ROOT.resolve(path)).get(0);
  }

  private static Corner read(Path path) {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : allLines(ROOT.resolve(path))) {
      if (line.startsWith("--- ")) {
        section = new ArrayList<>();
        sections.put(line.substring(4), section);
      } else {
        section.add(line);
      }
    }
    List<String> options = sections.getOrDefault("options", List.of());
    return new Corner(
        path, dialect(options), limits(options), charsets(options), sections.get("file"), sections);
  }

  private static List<String> allLines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Dialect dialect(List<String> options) {
    Dialect dialect = Dialect.standard();
    for (String option : options) {
      String[] words = option.split(" ", 2);
      dialect =
          switch (words[0]) {
            case "trim" -> dialect.withTrim(CellTrim.TRIM);
            case "noheader" -> dialect.withHeader(HeaderRecord.NONE);
            case "delimiter" -> dialect.withDelimiter(Expansion.plain(words[1]).charAt(0));
            case "lenient" -> dialect.with(Lenience.valueOf(words[1]));
            case "packed" -> dialect.withCompression(Compression.valueOf(words[1]));
            default -> dialect;
          };
    }
    return dialect;
  }

  private static Limits limits(List<String> options) {
    Limits limits = Limits.standard();
    for (String option : options) {
      String[] words = option.split(" ", 2);
      int value = words[0].startsWith("max") ? Integer.parseInt(words[1]) : 0;
      limits =
          switch (words[0]) {
            case "maxColumns" -> limits.withColumns(value);
            case "maxHeaderChars" -> limits.withHeaderChars(value);
            case "maxFieldChars" -> limits.withFieldChars(value);
            case "maxRecordChars" -> limits.withRecordChars(value);
            case "maxFileBytes" -> limits.withFileBytes(value);
            default -> limits;
          };
    }
    return limits;
  }

  private static List<Charset> charsets(List<String> options) {
    return options.stream()
        .filter(option -> option.startsWith("charset "))
        .findFirst()
        .map(option -> Stream.of(option.split(" ")).skip(1).map(Charset::forName).toList())
        .orElse(UNICODE);
  }

  List<String> section(String name) {
    return expected.getOrDefault(name, List.of());
  }

  /** Every way in which the corner is tried. */
  Stream<Variant> variants() {
    boolean blanks = lines.stream().anyMatch(line -> line.contains("{blank}"));
    return encodings()
        .flatMap(encoding -> Stream.of(LineEnds.values()).map(encoding::with))
        .flatMap(variant -> Stream.of(LastLine.values()).map(variant::with))
        .flatMap(variant -> (blanks ? BLANKS : List.of(" ")).stream().map(variant::with));
  }

  private Stream<Variant> encodings() {
    return charsets.equals(UNICODE)
        ? Stream.concat(
            Stream.of(new Variant(StandardCharsets.UTF_8, false)),
            UNICODE.stream().map(charset -> new Variant(charset, true)))
        : charsets.stream().map(charset -> new Variant(charset, false));
  }

  /** Answers the dialect for a variant; where there is a mark, only the mark knows the charset. */
  Dialect dialect(Variant variant) {
    return variant.marked() ? dialect : dialect.withCharset(variant.charset());
  }

  /**
   * One way to write a corner as bytes.
   *
   * @param charset of the bytes
   * @param marked whether they start with a byte order mark
   * @param ends of the lines
   * @param last whether the last line has an end
   * @param blank that stands for each blank
   */
  record Variant(Charset charset, boolean marked, LineEnds ends, LastLine last, String blank) {

    Variant(Charset charset, boolean marked) {
      this(charset, marked, LineEnds.LF, LastLine.ENDED, " ");
    }

    Variant with(LineEnds other) {
      return new Variant(charset, marked, other, last, blank);
    }

    Variant with(LastLine other) {
      return new Variant(charset, marked, ends, other, blank);
    }

    Variant with(String other) {
      return new Variant(charset, marked, ends, last, other);
    }
  }

  /** Whether the last line has an end. */
  enum LastLine {
    ENDED,
    OPEN
  }

  /** Which line end comes how often. */
  enum LineEnds {
    LF("\n"),
    CRLF("\r\n"),
    CR("\r"),
    MIXED("\n,\r,\r\n");

    private final String cycle;

    LineEnds(String cycle) {
      this.cycle = cycle;
    }

    String number(int line) {
      List<String> ends = List.of(cycle.split(","));
      return ends.get(line % ends.size());
    }
  }
}
