package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class RowValidatorTest {

  private static final MappedRow EMPTY = Rows.of(Map.of());

  @Test
  void acceptAllAcceptsAll() {
    assertThat(RowValidator.acceptAll().problems(EMPTY)).isEmpty();
    assertThat(RowValidator.acceptAll().describe()).isEmpty();
  }

  @Test
  void requiredNamesEachFieldThatIsMissing() {
    RowValidator rule = RowValidator.required("plan", "email", "city");

    assertThat(rule.problems(Rows.of(Map.of("plan", "pro"), Identifier.of("email", "a@b.de"))))
        .containsExactly(error(ProblemCode.VALUE_MISSING, "city"));
    assertThat(rule.problems(EMPTY))
        .containsExactly(
            error(ProblemCode.VALUE_MISSING, "plan"),
            error(ProblemCode.VALUE_MISSING, "email"),
            error(ProblemCode.VALUE_MISSING, "city"));
    assertThat(rule.describe()).isEqualTo("required[plan, email, city]");
  }

  @Test
  void rulesOverAValuePassARowWithoutIt() {
    assertThat(RowValidator.emailSyntax("x").problems(EMPTY)).isEmpty();
    assertThat(RowValidator.oneOf("x", "a").problems(EMPTY)).isEmpty();
    assertThat(RowValidator.length("x", 1, 2).problems(EMPTY)).isEmpty();
    assertThat(RowValidator.pattern("x", "a").problems(EMPTY)).isEmpty();
  }

  @Test
  void emailSyntaxLooksAtAttributeOrIdentifier() {
    RowValidator rule = RowValidator.emailSyntax("email");

    assertThat(rule.problems(Rows.of(Map.of("email", "ana")))).containsExactly(notAnEmail());
    assertThat(rule.problems(Rows.of(Map.of("email", "ana@example.org")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of(), Identifier.of("email", "ana"))))
        .containsExactly(notAnEmail());
  }

  private static Problem notAnEmail() {
    return error(ProblemCode.NOT_AN_EMAIL, "email");
  }

  @Test
  void oneOfComparesExactly() {
    RowValidator rule = RowValidator.oneOf("plan", "free", "1.50", "true");

    assertThat(rule.problems(Rows.of(Map.of("plan", "free")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("plan", new BigDecimal("1.50"))))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("plan", true)))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("plan", "Free"))))
        .containsExactly(error(ProblemCode.NOT_ALLOWED, "plan"));
    assertThat(rule.problems(Rows.of(Map.of("plan", new BigDecimal("1.5"))))).hasSize(1);
  }

  @Test
  void lengthCountsCodePoints() {
    RowValidator rule = RowValidator.length("name", 2, 3);

    assertThat(rule.problems(Rows.of(Map.of("name", "👩👩👩")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("name", "ab")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("name", "a"))))
        .containsExactly(error(ProblemCode.LENGTH_OUT_OF_RANGE, "name"));
    assertThat(rule.problems(Rows.of(Map.of("name", "abcd")))).hasSize(1);
  }

  @Test
  void lengthMustBeARange() {
    assertThatThrownBy(() -> RowValidator.length("name", -1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("min must be at least 0, was -1");
    assertThatThrownBy(() -> RowValidator.length("name", 4, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max must be at least min (4), was 3");
  }

  @Test
  void patternMatchesTheWholeValueAsItWasWritten() {
    RowValidator rule = RowValidator.pattern("x", "[0-9.]+");

    assertThat(rule.problems(Rows.of(Map.of("x", "12")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("x", new BigDecimal("0.0000001"))))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("x", "12a"))))
        .containsExactly(error(ProblemCode.PATTERN_NOT_MATCHED, "x"));
  }

  @Test
  void patternThatWouldRunForYearsFailsTheRow() {
    String hostile = "a".repeat(40) + "!";

    for (String regex : List.of("(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*b", "(.*a){20}b")) {
      assertThat(RowValidator.pattern("x", regex).problems(Rows.of(Map.of("x", hostile))))
          .as(regex)
          .hasSize(1);
    }
  }

  @Test
  void patternThatRecursTooDeepFailsTheRow() {
    String deep = "ab".repeat(500_000);

    assertThat(RowValidator.pattern("x", "(a|b|c)*").problems(Rows.of(Map.of("x", deep))))
        .containsExactly(error(ProblemCode.PATTERN_NOT_MATCHED, "x"));
    assertThat(RowValidator.pattern("x", "[ab]*").problems(Rows.of(Map.of("x", deep)))).isEmpty();
  }

  @Test
  void patternMustBeARegularExpression() {
    assertThatThrownBy(() -> RowValidator.pattern("x", "("))
        .isInstanceOf(PatternSyntaxException.class);
  }

  @Test
  void bothRulesSpeakInOrder() {
    RowValidator rule =
        RowValidator.required("a")
            .and(RowValidator.emailSyntax("b"))
            .and(RowValidator.length("b", 5, 9).and(RowValidator.required("c")));

    assertThat(rule.problems(Rows.of(Map.of("b", "x"))))
        .containsExactly(
            error(ProblemCode.VALUE_MISSING, "a"),
            error(ProblemCode.NOT_AN_EMAIL, "b"),
            error(ProblemCode.LENGTH_OUT_OF_RANGE, "b"),
            error(ProblemCode.VALUE_MISSING, "c"));
    assertThat(rule.describe())
        .isEqualTo("required[a] and emailSyntax[b] and length[b: 5 to 9] and required[c]");
  }

  @Test
  void ruleOfTheHostSaysWhatItSays() {
    Problem warning = Problem.warning(ProblemCode.HOST_RULE, Rows.AT, "x").withHint("look twice");
    RowValidator rule = RowValidator.named("odd", "2", row -> List.of(warning));

    assertThat(rule.problems(EMPTY)).containsExactly(warning);
    assertThat(rule.describe()).isEqualTo("named[odd, version 2]");
  }

  private static Problem error(ProblemCode code, String column) {
    return Problem.error(code, Rows.AT, column);
  }
}
