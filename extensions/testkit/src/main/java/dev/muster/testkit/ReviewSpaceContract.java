package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.spi.ReviewSpace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ReviewSpace} promises, one test for each number. What is left of a closed space
 * outside of it, such as a file, only its maker can look at.
 *
 * <p>Extend it, answer an opener of spaces that take at least 20,000 keys, and run it as any JUnit
 * class.
 */
public abstract class ReviewSpaceContract {

  private static final int MANY = 20_000;

  /** For subclasses. */
  protected ReviewSpaceContract() {}

  /** Answers an opener of spaces that take at least 20,000 keys. */
  protected abstract ReviewSpace.Opener opener();

  @Test
  @DisplayName("V1 a key answers what was put under it last, among many others")
  void v1AnswersWhatWasPutLast() {
    try (ReviewSpace space = opener().open()) {
      space.put("key 1", "first");
      IntStream.range(0, MANY).forEach(i -> space.put("key " + i, "value " + i));

      assertThat(IntStream.range(0, MANY))
          .allMatch(i -> space.get("key " + i).equals(Optional.of("value " + i)));
      assertThat(space.get("key")).isEmpty();
    }
  }

  @Test
  @DisplayName("V2 keys and values are kept literally")
  void v2KeepsTextsLiterally() {
    List<String> hostile =
        List.of("", " ", "\u0000", "a\u0000b", "\uFFFFx", "'; DROP", "\uD83D\uDE00", "ß", "SS");
    try (ReviewSpace space = opener().open()) {
      hostile.forEach(text -> space.put("k" + text, text));

      assertThat(hostile).allMatch(text -> space.get("k" + text).equals(Optional.of(text)));
    }
  }

  @Test
  @DisplayName("V3 two open spaces have nothing to do with each other")
  void v3KeepsSpacesApart() {
    ReviewSpace.Opener opener = opener();
    try (ReviewSpace one = opener.open();
        ReviewSpace other = opener.open()) {
      one.put("a", "1");

      assertThat(other.get("a")).isEmpty();
    }
  }

  @Test
  @DisplayName("V4 a space that was closed, once or again, leaves nothing to the next")
  void v4ForgetsAll() {
    ReviewSpace.Opener opener = opener();
    ReviewSpace closed = opener.open();
    closed.put("a", "1");
    closed.close();
    closed.close();

    try (ReviewSpace next = opener.open()) {
      assertThat(next.get("a")).isEmpty();
    }
  }
}
