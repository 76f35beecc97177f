package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.spi.ReviewSpace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ReviewSpace} promises, one test for each number; V4 is what only its maker can
 * look at.
 *
 * <p>Extend it, answer an opener, and run it as any JUnit class.
 */
public abstract class ReviewSpaceContract {

  private static final int MANY = 20_000;

  /** For subclasses. */
  protected ReviewSpaceContract() {}

  /** Answers an opener of spaces that take at least 20,000 keys. */
  protected abstract ReviewSpace.Opener opener();

  @Test
  @DisplayName("V1. a key answers what was put under it last, and no other key does")
  final void keyAnswersWhatWasPutLast() {
    try (ReviewSpace space = opener().open()) {
      space.put("a", "1");
      space.put("b", "2");
      space.put("a", "3");

      assertThat(space.get("a")).contains("3");
      assertThat(space.get("b")).contains("2");
      assertThat(space.get("c")).isEmpty();
    }
  }

  @Test
  @DisplayName("V1. so it is for many keys")
  final void manyKeysAreKept() {
    try (ReviewSpace space = opener().open()) {
      IntStream.range(0, MANY).forEach(i -> space.put("key " + i, "value " + i));

      assertThat(IntStream.range(0, MANY))
          .allMatch(i -> space.get("key " + i).equals(Optional.of("value " + i)));
    }
  }

  @Test
  @DisplayName("V2. keys and values are kept literally")
  final void textsAreKeptLiterally() {
    List<String> hostile =
        List.of(
            "", " ", "\u0000", "a\u0000b", "\uFFFFx", "'; DROP TABLE", "\uD83D\uDE00", "ß", "ss");
    try (ReviewSpace space = opener().open()) {
      hostile.forEach(text -> space.put("k" + text, text));

      assertThat(hostile).allMatch(text -> space.get("k" + text).equals(Optional.of(text)));
    }
  }

  @Test
  @DisplayName("V3. two open spaces have nothing to do with each other")
  final void spacesAreApart() {
    ReviewSpace.Opener opener = opener();
    try (ReviewSpace one = opener.open();
        ReviewSpace other = opener.open()) {
      one.put("a", "1");

      assertThat(other.get("a")).isEmpty();
    }
  }

  @Test
  @DisplayName("V4. it may be closed again")
  final void spaceMayBeClosedAgain() {
    ReviewSpace space = opener().open();
    space.put("a", "1");
    space.close();
    space.close();
  }
}
