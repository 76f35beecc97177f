package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportRulesTest {

  @Test
  void everyRuleIsReadWithItsOptions() {
    ImportRules rules =
        ImportRules.fromJson(
            """
            {"validators": [{"rule": "required", "fields": ["plan", "name"]},
                            {"rule": "atLeastOne", "fields": ["email", "phone"]},
                            {"rule": "atMostOne", "fields": ["free", "paid"]},
                            {"rule": "sameValue", "fields": ["email", "confirmed"]},
                            {"rule": "inOrder", "fields": ["start", "end"]},
                            {"rule": "emailSyntax", "field": "email"},
                            {"rule": "oneOf", "field": "plan", "values": ["free", "pro"]},
                            {"rule": "length", "field": "name", "min": 1, "max": 80},
                            {"rule": "length", "field": "city", "max": 9, "severity": "WARNING"},
                            {"rule": "numberRange", "field": "age", "min": 0, "max": 150.50},
                            {"rule": "numberRange", "field": "debt", "max": 1e3},
                            {"rule": "dateWindow", "field": "born", "from": "1900-01-01",
                             "before": "2024-02-29T12:00:00Z"},
                            {"rule": "pattern", "field": "zip", "regex": "[0-9]{5}"}],
             "fileChecks": [{"check": "unique", "field": "email"},
                            {"check": "oneValueEach", "key": "id", "field": "email"},
                            {"check": "lookAlikes", "field": "email"},
                            {"check": "notConstant", "field": "id"},
                            {"check": "notShifted", "key": "email", "beside": ["name"]}],
             "resolver": ["id", "email"]}
            """);

    assertThat(rules)
        .isEqualTo(
            new ImportRules(
                RowValidator.required("plan", "name")
                    .and(RowValidator.atLeastOne("email", "phone"))
                    .and(RowValidator.atMostOne("free", "paid"))
                    .and(RowValidator.sameValue("email", "confirmed"))
                    .and(RowValidator.inOrder("start", "end"))
                    .and(RowValidator.emailSyntax("email"))
                    .and(RowValidator.oneOf("plan", "free", "pro"))
                    .and(RowValidator.length("name", 1, 80))
                    .and(RowValidator.length("city", 0, 9).asWarning())
                    .and(RowValidator.numberRange("age", 0, 150.5))
                    .and(RowValidator.atMost("debt", 1000))
                    .and(
                        RowValidator.dateWindow(
                            "born",
                            Instant.parse("1900-01-01T00:00:00Z"),
                            Instant.parse("2024-02-29T12:00:00Z")))
                    .and(RowValidator.pattern("zip", "[0-9]{5}")),
                List.of(
                    FileCheck.unique("email"),
                    FileCheck.oneValueEach("id", "email"),
                    FileCheck.lookAlikes("email"),
                    FileCheck.notConstant("id"),
                    FileCheck.notShifted("email", "name")),
                Optional.of(IdentifierResolver.byFirstOf("id", "email"))));
    assertThat(rules.fields())
        .containsExactly(
            "plan",
            "name",
            "email",
            "phone",
            "free",
            "paid",
            "confirmed",
            "start",
            "end",
            "city",
            "age",
            "debt",
            "born",
            "zip",
            "id");
    assertThat(rules.schemes()).containsExactly("id", "email");
  }

  @Test
  void emptyRulesAskForNothing() {
    assertThat(ImportRules.fromJson("{}")).isEqualTo(ImportRules.none());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          [] | rules must be an object, was array
          {"validator": []} \
          | rules.validator must not be there: the fields are [fileChecks, resolver, validators]
          {"validators": [{"rule": "requires"}]} | rules.validators[0].rule must be one of \
          [atLeastOne, atMostOne, dateWindow, emailSyntax, inOrder, length, numberRange, oneOf, \
          pattern, required, sameValue], was "requires"
          {"validators": [{"rule": "required"}]} \
          | rules.validators[0].fields must be there: a list of texts
          {"validators": [{"rule": "required", "fields": []}]} \
          | rules.validators[0]: fields must be at least 1, was 0
          {"validators": [{"rule": "atLeastOne", "fields": ["a"]}]} \
          | rules.validators[0]: fields must be at least 2, was 1
          {"validators": [{"rule": "inOrder", "fields": ["a", "a"]}]} \
          | rules.validators[0]: fields must differ, was [a, a]
          {"validators": [{"rule": "oneOf", "field": "a", "values": []}]} \
          | rules.validators[0]: values must be at least one
          {"validators": [{"rule": "emailSyntax", "field": " "}]} \
          | rules.validators[0]: field must not be blank
          {"validators": [{"rule": "emailSyntax", "field": "email", "max": 3}]} \
          | rules.validators[0].max must not be there: the fields are [field, rule, severity]
          {"validators": [{"rule": "emailSyntax", "field": "email", "severity": "INFO"}]} \
          | rules.validators[0].severity must be one of [ERROR, WARNING], was "INFO"
          {"validators": [{"rule": "length", "field": "name", "min": 3, "max": 2}]} \
          | rules.validators[0]: max must be at least min (3), was 2
          {"validators": [{"rule": "numberRange", "field": "age", "min": 3, "max": 2}]} \
          | rules.validators[0]: max must be at least min (3), was 2
          {"validators": [{"rule": "numberRange", "field": "age"}]} \
          | rules.validators[0]: min or max must be given
          {"validators": [{"rule": "numberRange", "field": "age", "min": "3"}]} \
          | rules.validators[0].min must be a number
          {"validators": [{"rule": "dateWindow", "field": "born"}]} \
          | rules.validators[0]: from or before must be given
          {"validators": [{"rule": "dateWindow", "field": "born", "from": "2024-02-30"}]} \
          | rules.validators[0].from must be a day or an instant such as 2024-01-31T12:00:00Z, \
          was "2024-02-30"
          {"validators": [{"rule": "dateWindow", "field": "b", "from": "2024-01-01", \
          "before": "2024-01-01"}]} \
          | rules.validators[0]: before must be later than from (2024-01-01T00:00:00Z), \
          was 2024-01-01T00:00:00Z
          {"validators": [{"rule": "pattern", "field": "zip", "regex": "[0-9"}]} \
          | rules.validators[0].regex must be a regular expression, was not: Unclosed character class
          {"fileChecks": [{"check": "uniq"}]} | rules.fileChecks[0].check must be one of \
          [lookAlikes, notConstant, notShifted, oneValueEach, unique], was "uniq"
          {"fileChecks": [{"check": "oneValueEach", "key": "id", "field": "id"}]} \
          | rules.fileChecks[0]: fields must differ, was [id, id]
          {"fileChecks": [{"check": "notShifted", "key": "id", "beside": []}]} \
          | rules.fileChecks[0]: fields must be at least 2, was 1
          {"resolver": []} | rules: schemes must be at least one
          """)
  void mistakeIsNamedWithItsPath(String json, String message) {
    assertThatThrownBy(() -> ImportRules.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void rulesOfTheHostHaveNoJson() {
    ImportRules rules =
        ImportRules.of(RowValidator.named("adults", "1", List.of("age"), row -> List.of()));

    assertThat(rules.fields()).containsExactly("age");
    assertThatThrownBy(rules::toJson)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("validator must be a built-in one, was the host's own");
  }
}
