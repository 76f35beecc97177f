package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.assertCaught;

import dev.muster.spi.ReviewSpace;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each promise of a review's space is broken by one here, and caught by its number's test. */
class BrokenReviewSpacesTest {

  /** An honest space, of which the tests twist one call or another. */
  private static class Twisted implements ReviewSpace {

    private final Map<String, String> texts;

    Twisted(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    public Optional<String> get(String key) {
      return Optional.ofNullable(texts.get(key));
    }

    @Override
    public void put(String key, String value) {
      texts.put(key, value);
    }

    @Override
    public void close() {
      texts.clear();
    }
  }

  private static void caught(Consumer<ReviewSpaceContract> test, ReviewSpace.Opener broken) {
    ReviewSpaceContract contract =
        new ReviewSpaceContract() {
          @Override
          protected ReviewSpace.Opener opener() {
            return broken;
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  @Test
  void v1KeepsTheFirst() {
    caught(
        ReviewSpaceContract::v1AnswersWhatWasPutLast,
        () ->
            new Twisted(new HashMap<>()) {
              @Override
              public void put(String key, String value) {
                if (get(key).isEmpty()) {
                  super.put(key, value);
                }
              }
            });
  }

  @Test
  void v2FoldsCase() {
    caught(
        ReviewSpaceContract::v2KeepsTextsLiterally,
        () ->
            new Twisted(new HashMap<>()) {
              @Override
              public void put(String key, String value) {
                super.put(key, value.toLowerCase(Locale.ROOT));
              }
            });
  }

  @Test
  void v3SharesOneMap() {
    Map<String, String> shared = new HashMap<>();
    caught(ReviewSpaceContract::v3KeepsSpacesApart, () -> new Twisted(shared));
  }

  @Test
  void v4ForgetsNothing() {
    Map<String, String> shared = new HashMap<>();
    caught(
        ReviewSpaceContract::v4ForgetsAll,
        () ->
            new Twisted(shared) {
              @Override
              public void close() {
                // what was put stays
              }
            });
  }
}
