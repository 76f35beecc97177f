package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleMisuseTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(RowValidator::required, "fields must be at least 1, was 0"),
        mistake(() -> RowValidator.required("a", " "), "field must not be blank"),
        mistake(() -> RowValidator.required("a", "a"), "fields must differ, was [a, a]"),
        mistake(() -> RowValidator.atLeastOne("a"), "fields must be at least 2, was 1"),
        mistake(RowValidator::atMostOne, "fields must be at least 2, was 0"),
        mistake(() -> RowValidator.sameValue("a"), "fields must be at least 2, was 1"),
        mistake(() -> RowValidator.inOrder("a"), "fields must be at least 2, was 1"),
        mistake(() -> RowValidator.oneOf("a"), "values must be at least one"),
        mistake(() -> RowValidator.emailSyntax(""), "field must not be blank"),
        mistake(() -> RowValidator.length("a", -1, 3), "min must be at least 0, was -1"),
        mistake(() -> RowValidator.length("a", 4, 3), "max must be at least min (4), was 3"),
        mistake(
            () -> RowValidator.numberRange("a", 2, 1.5), "max must be at least min (2), was 1.5"),
        mistake(
            () -> RowValidator.dateWindow("a", Instant.EPOCH, Instant.EPOCH),
            "before must be later than from (1970-01-01T00:00:00Z), was 1970-01-01T00:00:00Z"),
        mistake(() -> FileCheck.unique(" "), "field must not be blank"),
        mistake(() -> FileCheck.oneValueEach("a", "a"), "fields must differ, was [a, a]"),
        mistake(() -> FileCheck.notShifted("a"), "fields must be at least 2, was 1"));
  }

  private static Arguments mistake(ThrowingCallable call, String message) {
    return Arguments.of(call, message);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void wrongArgumentIsRefusedAtTheCall(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
