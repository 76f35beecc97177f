package dev.muster.internal.read;

import dev.muster.spec.FileGuess.Finding;
import dev.muster.spec.FileGuess.Trait;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the line ends of a text. */
final class LineEndEvidence {

  private record Count(String name, long times) {}

  private LineEndEvidence() {}

  static Finding of(String text) {
    long pairs = count(text, "\r\n");
    Count[] counts = {
      new Count("CRLF", pairs),
      new Count("LF", count(text, "\n") - pairs),
      new Count("CR", count(text, "\r") - pairs)
    };
    String kinds =
        Stream.of(counts)
            .filter(one -> one.times() > 0)
            .map(Count::name)
            .collect(Collectors.joining(" and "));
    String evidence =
        Stream.of(counts)
            .map(one -> one.times() + " " + one.name())
            .collect(Collectors.joining(", ", "", " in the first mebibyte"));
    return new Finding(Trait.LINE_ENDS, kinds.isEmpty() ? "none" : kinds, evidence);
  }

  private static long count(String text, String what) {
    long count = 0;
    for (int i = text.indexOf(what); i >= 0; i = text.indexOf(what, i + what.length())) {
      count++;
    }
    return count;
  }
}
