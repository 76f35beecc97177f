package dev.muster.internal.read;

import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.CharsetGuesser.CharsetGuess;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Which charset a file seems to be in: by its mark, by strict decoding of all of it, by the pattern
 * of its zeros, by a guesser, in this order.
 */
final class CharsetEvidence {

  private static final Charset LAST_RESORT = Charset.forName("windows-1252");
  private static final String SHIFT_TO_KANJI = "\u001B$";

  private CharsetEvidence() {}

  static CharsetGuess of(Sample sample, CharsetGuesser guesser) {
    return mark(sample)
        .or(() -> zeros(sample))
        .or(() -> shifts(sample))
        .or(() -> utf8(sample))
        .or(() -> guesser.guess(sample.head()))
        .orElseGet(() -> lastResort(sample));
  }

  private static Optional<CharsetGuess> mark(Sample sample) {
    return ByteOrderMark.of(sample.head())
        .map(mark -> new CharsetGuess(mark.charset(), "the file starts with its byte order mark"));
  }

  /** ASCII text in UTF-16 has a zero in every other byte. */
  private static Optional<CharsetGuess> zeros(Sample sample) {
    byte[] head = sample.head();
    long[] zeros = new long[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    long pairs = head.length / 2;
    if (pairs == 0 || Math.max(zeros[0], zeros[1]) * 10 < pairs * 3) {
      return Optional.empty();
    }
    boolean high = zeros[0] > zeros[1];
    String evidence =
        percent(Math.max(zeros[0], zeros[1]), pairs)
            + " of the "
            + (high ? "even" : "odd")
            + " bytes are zero, and there is no byte order mark";
    Charset charset = high ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return Optional.of(new CharsetGuess(charset, evidence));
  }

  /** ISO-2022-JP is made of ASCII bytes and would pass for UTF-8. */
  private static Optional<CharsetGuess> shifts(Sample sample) {
    String head = new String(sample.head(), StandardCharsets.ISO_8859_1);
    return sample.beyondAscii() == 0 && head.contains(SHIFT_TO_KANJI)
        ? Optional.of(
            new CharsetGuess(
                Charset.forName("ISO-2022-JP"), "shift sequences to Japanese characters"))
        : Optional.empty();
  }

  private static Optional<CharsetGuess> utf8(Sample sample) {
    if (sample.invalid() >= 0) {
      return Optional.empty();
    }
    String evidence =
        sample.beyondAscii() == 0
            ? "all bytes are ASCII"
            : "all bytes are valid UTF-8, with "
                + sample.beyondAscii()
                + " characters outside of ASCII";
    return Optional.of(new CharsetGuess(StandardCharsets.UTF_8, evidence));
  }

  private static CharsetGuess lastResort(Sample sample) {
    return new CharsetGuess(
        LAST_RESORT,
        "not UTF-8, for the first time at byte "
            + sample.invalid()
            + "; the most frequent of the others, no more than that");
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%d %%", 100 * part / whole);
  }
}
