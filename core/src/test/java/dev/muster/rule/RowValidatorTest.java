package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class RowValidatorTest {

  private static final MappedRow EMPTY = Rows.of(Map.of());

  @Test
  void acceptAllAcceptsAll() {
    assertThat(RowValidator.acceptAll().problems(EMPTY)).isEmpty();
    assertThat(RowValidator.acceptAll().describe()).isEqualTo("[]");
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
    assertThat(rule.describe())
        .isEqualTo("{\"rule\":\"required\",\"fields\":[\"plan\",\"email\",\"city\"]}");
  }

  @Test
  void rulesOverAValuePassARowWithoutIt() {
    assertThat(RowValidator.emailSyntax("x").problems(EMPTY)).isEmpty();
    assertThat(RowValidator.oneOf("x", "a").problems(EMPTY)).isEmpty();
    assertThat(RowValidator.length("x", 1, 2).problems(EMPTY)).isEmpty();
    assertThat(RowValidator.pattern("x", "a").problems(EMPTY)).isEmpty();
    assertThat(RowValidator.atLeast("x", 1).problems(EMPTY)).isEmpty();
    assertThat(RowValidator.before("x", Instant.EPOCH).problems(EMPTY)).isEmpty();
    assertThat(RowValidator.sameValue("x", "y").problems(EMPTY)).isEmpty();
    assertThat(RowValidator.inOrder("x", "y").problems(EMPTY)).isEmpty();
    assertThat(RowValidator.atMostOne("x", "y").problems(EMPTY)).isEmpty();
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
  void atLeastOneNamesAllOfThem() {
    RowValidator rule = RowValidator.atLeastOne("email", "phone");

    assertThat(rule.problems(Rows.of(Map.of("phone", "1")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("phone", "1"), Identifier.of("email", "a")))).isEmpty();
    assertThat(rule.problems(EMPTY))
        .containsExactly(
            Problem.error(ProblemCode.NONE_GIVEN, Rows.AT)
                .withHint("give at least one of 'email', 'phone' a value"));
  }

  @Test
  void atMostOneNamesAllOfThem() {
    RowValidator rule = RowValidator.atMostOne("free", "paid", "gift");

    assertThat(rule.problems(Rows.of(Map.of("gift", "1")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("free", "1", "gift", "1"))))
        .containsExactly(
            Problem.error(ProblemCode.SEVERAL_GIVEN, Rows.AT)
                .withHint("give only one of 'free', 'paid', 'gift' a value"));
  }

  @Test
  void sameValueComparesThoseGiven() {
    RowValidator rule = RowValidator.sameValue("a", "b", "c");

    assertThat(rule.problems(Rows.of(Map.of("a", "x", "c", "x")))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("a", new BigDecimal("1.50"), "b", 1L)))).hasSize(1);
    assertThat(rule.problems(Rows.of(Map.of("a", new BigDecimal("1.0"), "b", 1L)))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("a", "x", "c", "y"))))
        .containsExactly(
            error(ProblemCode.VALUES_DIFFER, "c").withHint("write the same value as in 'a'"));
  }

  @Test
  void inOrderHoldsStartAndEndAgainstEachOther() {
    RowValidator rule = RowValidator.inOrder("start", "end");
    Problem wrong =
        error(ProblemCode.VALUES_OUT_OF_ORDER, "end")
            .withHint("write a number or date that is not below that of 'start'");

    for (String good :
        List.of(
            "2024-02-29|2024-02-29",
            "2024-02-29|2024-02-29T00:00:00Z",
            "0999-01-01|1000-01-01",
            "2024-02-29T12:00:00Z|2024-02-29T12:00:00.5Z")) {
      assertThat(rule.problems(span(good))).as(good).isEmpty();
    }
    for (String bad :
        List.of(
            "2024-03-01|2024-02-29",
            "2024-02-29T12:00:00.5Z|2024-02-29T12:00:00Z",
            "b|a",
            "2024-02-29|",
            "2024-02-29|never")) {
      assertThat(rule.problems(span(bad))).as(bad).containsExactly(wrong);
    }
    assertThat(rule.problems(Rows.of(Map.of("start", 9L, "end", new BigDecimal("10.5")))))
        .isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("start", 11L, "end", new BigDecimal("10.5")))))
        .containsExactly(wrong);
    assertThat(rule.problems(Rows.of(Map.of("end", "2024-02-29")))).isEmpty();
  }

  private static MappedRow span(String text) {
    int bar = text.indexOf('|');
    return Rows.of(Map.of("start", text.substring(0, bar), "end", text.substring(bar + 1)));
  }

  @Test
  void numberRangeIncludesItsEnds() {
    RowValidator rule = RowValidator.numberRange("age", 0, 150.5);

    for (Object good : List.of(0L, 150L, new BigDecimal("150.50"), BigInteger.TEN)) {
      assertThat(rule.problems(Rows.of(Map.of("age", good)))).as("%s", good).isEmpty();
    }
    for (Object bad : List.of(-1L, 151L, new BigDecimal("150.51"), "12", true)) {
      assertThat(rule.problems(Rows.of(Map.of("age", bad))))
          .as("%s", bad)
          .containsExactly(error(ProblemCode.NUMBER_OUT_OF_RANGE, "age"));
    }
    assertThat(RowValidator.atLeast("age", 18).problems(Rows.of(Map.of("age", 18L)))).isEmpty();
    assertThat(RowValidator.atMost("age", 17).problems(Rows.of(Map.of("age", 18L)))).hasSize(1);
    assertThat(RowValidator.atLeast("age", 1)).isEqualTo(RowValidator.atLeast("age", 1.0));
  }

  @Test
  void dateWindowEndsBeforeItsEnd() {
    RowValidator rule =
        RowValidator.dateWindow("born", LocalDate.of(1900, 1, 1), LocalDate.of(2024, 1, 1));

    for (String good :
        List.of("1900-01-01", "2023-12-31", "2023-12-31T23:59:59.999Z", "1900-01-01T00:00:00Z")) {
      assertThat(rule.problems(Rows.of(Map.of("born", good)))).as(good).isEmpty();
    }
    for (String bad :
        List.of("1899-12-31", "2024-01-01", "2024-01-01T00:00:00Z", "soon", "9".repeat(100_000))) {
      assertThat(rule.problems(Rows.of(Map.of("born", bad))))
          .containsExactly(error(ProblemCode.DATE_OUT_OF_WINDOW, "born"));
    }
    Instant epoch = Instant.EPOCH;
    assertThat(
            RowValidator.notBefore("born", epoch).problems(Rows.of(Map.of("born", "1970-01-01"))))
        .isEmpty();
    assertThat(RowValidator.before("born", epoch).problems(Rows.of(Map.of("born", "1970-01-01"))))
        .hasSize(1);
  }

  @Test
  void listHoldsIfEachOfItsValuesDoes() {
    RowValidator rule = RowValidator.oneOf("tags", "a", "b");

    assertThat(rule.problems(Rows.of(Map.of("tags", List.of("a", "b", "a"))))).isEmpty();
    assertThat(rule.problems(Rows.of(Map.of("tags", List.of("a", "c"))))).hasSize(1);
    assertThat(
            RowValidator.length("tags", 1, 3)
                .problems(Rows.of(Map.of("tags", List.of("abc", List.of("abcd"))))))
        .hasSize(1);
  }

  @Test
  void warningLetsTheRowPass() {
    RowValidator rule = RowValidator.required("a").and(RowValidator.emailSyntax("b")).asWarning();

    assertThat(rule.problems(Rows.of(Map.of("b", "x"))))
        .containsExactly(
            Problem.warning(ProblemCode.VALUE_MISSING, Rows.AT, "a"),
            Problem.warning(ProblemCode.NOT_AN_EMAIL, Rows.AT, "b"));
    assertThat(rule.asWarning()).isEqualTo(rule);
    assertThat(rule)
        .isNotEqualTo(RowValidator.required("a").and(RowValidator.emailSyntax("b")))
        .isEqualTo(
            RowValidator.required("a").asWarning().and(RowValidator.emailSyntax("b").asWarning()));
  }

  @Test
  void rulesAreEqualByValue() {
    assertThat(RowValidator.pattern("x", "[a-z]+")).isEqualTo(RowValidator.pattern("x", "[a-z]+"));
    assertThat(RowValidator.pattern("x", "[a-z]+"))
        .hasSameHashCodeAs(RowValidator.pattern("x", "[a-z]+"))
        .isNotEqualTo(RowValidator.pattern("x", "[a-z]*"))
        .isNotEqualTo(RowValidator.pattern("y", "[a-z]+"));
    assertThat(RowValidator.acceptAll().and(RowValidator.required("a")))
        .isEqualTo(RowValidator.required("a"));
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
    assertThat(rule.fields()).containsExactly("a", "b", "c");
    assertThat(rule)
        .isEqualTo(
            RowValidator.required("a")
                .and(
                    RowValidator.emailSyntax("b")
                        .and(RowValidator.length("b", 5, 9))
                        .and(RowValidator.required("c"))));
  }

  @Test
  void ruleOfTheHostSaysWhatItSays() {
    Problem warning = Problem.warning(ProblemCode.HOST_RULE, Rows.AT, "x").withHint("look twice");
    RowValidator rule = RowValidator.named("odd", "2", row -> List.of(warning));

    assertThat(rule.problems(EMPTY)).containsExactly(warning);
    assertThat(rule.fields()).isEmpty();
    assertThat(rule.describe())
        .isEqualTo("{\"rule\":\"named\",\"name\":\"odd\",\"version\":\"2\",\"fields\":[]}");
    assertThatThrownBy(() -> RowValidator.named("odd", " ", row -> List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name and version must not be blank");
  }

  private static Problem error(ProblemCode code, String column) {
    return Problem.error(code, Rows.AT, column);
  }
}
