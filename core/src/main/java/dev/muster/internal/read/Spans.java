package dev.muster.internal.read;

import java.util.ArrayList;
import java.util.List;

/** Cells of the current record that must be quoted before they are split. */
final class Spans {

  private record Span(int from, int to) {}

  private final List<Span> spans = new ArrayList<>();

  void clear() {
    spans.clear();
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  void add(int from, int to) {
    spans.add(new Span(from, to));
  }

  /** Answers the record's text with each of the cells in quotes. */
  char[] quoted(char[] chars, int start, int end) {
    StringBuilder text = new StringBuilder(end - start + 64);
    int done = start;
    for (Span span : spans) {
      text.append(chars, done, start + span.from - done);
      quote(chars, start + span.from, start + span.to, text);
      done = start + span.to;
    }
    text.append(chars, done, end - done);
    return text.toString().toCharArray();
  }

  private static void quote(char[] chars, int from, int to, StringBuilder text) {
    text.append('"');
    for (int i = from; i < to; i++) {
      if (chars[i] == '"') {
        text.append('"');
      }
      text.append(chars[i]);
    }
    text.append('"');
  }
}
