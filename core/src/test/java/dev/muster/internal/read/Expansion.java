package dev.muster.internal.read;

import dev.muster.internal.read.Corner.LastLine;
import dev.muster.internal.read.Corner.Variant;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A corner written as bytes, with what is known about its places. */
final class Expansion {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{(/?\\d+|blank|cr|lf|nul|tab|noeol|eol\\d+|u\\+[0-9a-f]+|byte [0-9a-f]{2}|.\\*\\d+)}");

  /** Where a record starts. */
  record Start(long line, long byteOffset) {}

  private final Variant variant;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<Integer, Start> starts = new HashMap<>();
  private final Map<Integer, Integer> textStarts = new HashMap<>();
  private final Map<Integer, String> raws = new HashMap<>();
  private final List<String> ends = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long line = 1;

  Expansion(List<String> lines, Variant variant) {
    this.variant = variant;
    if (variant.marked()) {
      bytes.writeBytes("\uFEFF".getBytes(variant.charset()));
    }
    for (int i = 0; i < lines.size(); i++) {
      String source = lines.get(i);
      replace(source);
      boolean last = i == lines.size() - 1;
      if (!source.endsWith("{noeol}") && !(last && variant.last() == LastLine.OPEN)) {
        endLine();
      }
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  Start start(int record) {
    return starts.get(record);
  }

  /** Text of a damaged record, where the corner marks its end; else nothing is known of it. */
  String raw(int record, String otherwise) {
    return raws.getOrDefault(record, otherwise);
  }

  /** Answers an expected text, its placeholders replaced as in the file. */
  String expected(String source) {
    return PLACEHOLDER
        .matcher(source)
        .replaceAll(found -> Matcher.quoteReplacement(expectedToken(found.group(1))));
  }

  private String expectedToken(String token) {
    if (token.startsWith("eol")) {
      return ends.get(Integer.parseInt(token.substring(3)));
    }
    return token.equals("blank") ? variant.blank() : plainToken(token);
  }

  /** Answers a text whose placeholders mean the same in every variant. */
  static String plain(String source) {
    return PLACEHOLDER
        .matcher(source)
        .replaceAll(found -> Matcher.quoteReplacement(plainToken(found.group(1))));
  }

  private static String plainToken(String token) {
    if (token.charAt(1) == '*') {
      return token.substring(0, 1).repeat(Integer.parseInt(token.substring(2)));
    }
    return switch (token) {
      case "cr" -> "\r";
      case "lf" -> "\n";
      case "nul" -> "\0";
      case "tab" -> "\t";
      default -> Character.toString(Integer.parseInt(token.substring(2), 16));
    };
  }

  private void endLine() {
    String end = variant.ends().number(ends.size());
    ends.add(end);
    put(end);
    line++;
  }

  private void replace(String source) {
    Matcher found = PLACEHOLDER.matcher(source);
    int done = 0;
    while (found.find()) {
      put(source.substring(done, found.start()));
      token(found.group(1));
      done = found.end();
    }
    put(source.substring(done));
  }

  private void token(String token) {
    if (token.startsWith("/")) {
      int record = Integer.parseInt(token.substring(1));
      raws.put(record, text.substring(textStarts.get(record)));
    } else if (token.length() < 3 && token.chars().allMatch(Character::isDigit)) {
      starts.put(Integer.parseInt(token), new Start(line, bytes.size()));
      textStarts.put(Integer.parseInt(token), text.length());
    } else if (token.startsWith("byte ")) {
      bytes.write(Integer.parseInt(token.substring(5), 16));
      text.append('\uFFFD');
    } else if (token.equals("blank")) {
      put(variant.blank());
    } else if (!token.equals("noeol")) {
      put(plainToken(token));
      line += token.equals("cr") || token.equals("lf") ? 1 : 0;
    }
  }

  private void put(String more) {
    bytes.writeBytes(more.getBytes(variant.charset()));
    text.append(more);
  }
}
