package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.MappedRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule answers about a text of a million characters, on a stack of 256 KiB. */
class HostileTextTest {

  private static final int CHARS = 1_000_000;
  private static final long SMALL_STACK = 256 << 10;
  private static final List<String> PIECES =
      List.of(
          "a",
          "@",
          "(",
          "a.",
          "@a.b,",
          "\"",
          "[[",
          "9",
          "-",
          "{\"a\":",
          "\u0301",
          "\ud83d\ude00",
          " ");

  static Stream<RowValidator> rules() {
    return Stream.of(
        RowValidator.required("x"),
        RowValidator.atLeastOne("x", "y"),
        RowValidator.atMostOne("x", "y"),
        RowValidator.sameValue("x", "y"),
        RowValidator.inOrder("x", "y"),
        RowValidator.emailSyntax("x"),
        RowValidator.oneOf("x", "a", "b"),
        RowValidator.length("x", 1, 10),
        RowValidator.pattern("x", "(a|b|c)*"),
        RowValidator.pattern("x", "(.*a)*b"),
        RowValidator.pattern("x", "((a+)+)+@((b|.)*)*"),
        RowValidator.pattern("x", "(?:[^@]|@a)*+\\(?"),
        RowValidator.numberRange("x", 1, 2),
        RowValidator.before("x", Instant.EPOCH),
        RowValidator.emailSyntax("x").asWarning());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleAnswersOnASmallStack(RowValidator rule) throws InterruptedException {
    for (String piece : PIECES) {
      MappedRow row = Rows.of(Map.of("x", piece.repeat(CHARS / piece.length()), "y", "b"));
      assertThat(failureOnASmallStack(() -> rule.problems(row))).as("of %s", piece).isEmpty();
    }
  }

  private static Optional<Throwable> failureOnASmallStack(Runnable task)
      throws InterruptedException {
    AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((failed, e) -> failure.set(Optional.of(e)));
    thread.start();
    thread.join();
    return failure.get();
  }
}
