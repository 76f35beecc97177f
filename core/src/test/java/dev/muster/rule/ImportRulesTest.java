package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
                            {"rule": "emailSyntax", "field": "email"},
                            {"rule": "oneOf", "field": "plan", "values": ["free", "pro"]},
                            {"rule": "length", "field": "name", "min": 1, "max": 80},
                            {"rule": "length", "field": "city", "max": 9},
                            {"rule": "pattern", "field": "zip", "regex": "[0-9]{5}"}],
             "resolver": ["id", "email"]}
            """);

    assertThat(rules.validator().describe())
        .isEqualTo(
            "required[plan, name] and emailSyntax[email] and oneOf[plan: [free, pro]]"
                + " and length[name: 1 to 80] and length[city: 0 to 9] and pattern[zip: [0-9]{5}]");
    assertThat(rules.resolver().orElseThrow().describe()).isEqualTo("byFirstOf[id, email]");
    assertThat(rules.fields()).containsExactly("plan", "name", "email", "city", "zip");
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
          | rules.validator must not be there: the fields are [resolver, validators]
          {"validators": [{"rule": "requires"}]} | rules.validators[0].rule must be required, \
          emailSyntax, oneOf, length or pattern, was "requires"
          {"validators": [{"rule": "required"}]} \
          | rules.validators[0].fields must be a list of at least one text
          {"validators": [{"rule": "emailSyntax", "field": "email", "max": 3}]} \
          | rules.validators[0].max must not be there: the fields are [field, rule]
          {"validators": [{"rule": "length", "field": "name", "min": 3, "max": 2}]} \
          | rules.validators[0]: max must be at least min (3), was 2
          {"validators": [{"rule": "pattern", "field": "zip", "regex": "[0-9"}]} \
          | rules.validators[0].regex must be a regular expression, was not: Unclosed character class
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
        new ImportRules(
            RowValidator.named("adults", "1", row -> List.of()), java.util.Optional.empty());

    assertThatThrownBy(rules::toJson)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("validator must be a built-in one, was the host's own");
  }
}
