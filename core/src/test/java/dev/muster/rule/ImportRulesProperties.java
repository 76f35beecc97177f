package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImportRulesProperties {

  @Property
  void rulesToJsonAndBackAreTheSameRules(@ForAll("rules") ImportRules rules) {
    ImportRules read = ImportRules.fromJson(rules.toJson());

    assertThat(read.toJson()).isEqualTo(rules.toJson());
    assertThat(read.validator().describe()).isEqualTo(rules.validator().describe());
    assertThat(read.resolver()).isEqualTo(rules.resolver());
    assertThat(read.fields()).isEqualTo(rules.fields());
  }

  @Provide
  Arbitrary<ImportRules> rules() {
    return Combinators.combine(validators().list().ofMaxSize(6), resolvers().optional())
        .as(
            (validators, resolver) ->
                new ImportRules(
                    validators.stream().reduce(RowValidator.acceptAll(), RowValidator::and),
                    resolver));
  }

  private static Arbitrary<RowValidator> validators() {
    return Arbitraries.oneOf(
        texts().map(fields -> RowValidator.required(fields.toArray(String[]::new))),
        text().map(RowValidator::emailSyntax),
        Combinators.combine(text(), texts())
            .as((field, values) -> RowValidator.oneOf(field, values.toArray(String[]::new))),
        Combinators.combine(
                text(), Arbitraries.integers().between(0, 99), Arbitraries.integers().between(0, 9))
            .as((field, min, more) -> RowValidator.length(field, min, min + more)),
        Combinators.combine(text(), Arbitraries.of("[0-9]{5}", "\\p{Lu}.*", "a|\"b\"", "é+"))
            .as(RowValidator::pattern),
        validatorsOfTwo());
  }

  private static Arbitrary<RowValidator> validatorsOfTwo() {
    return Combinators.combine(text(), text())
        .as((one, two) -> RowValidator.emailSyntax(one).and(RowValidator.required(two)));
  }

  private static Arbitrary<IdentifierResolver> resolvers() {
    return texts().map(schemes -> IdentifierResolver.byFirstOf(schemes.toArray(String[]::new)));
  }

  private static Arbitrary<List<String>> texts() {
    return text().list().ofMinSize(1).ofMaxSize(4);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
  }
}
