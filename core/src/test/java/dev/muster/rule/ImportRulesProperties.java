package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImportRulesProperties {

  private static final BigDecimal TOP = new BigDecimal("1000.50");

  @Property
  void rulesToJsonAndBackAreTheSameRules(@ForAll("rules") ImportRules rules) {
    assertThat(ImportRules.fromJson(rules.toJson())).isEqualTo(rules);
  }

  @Property
  void differentRulesHaveDifferentDescriptions(
      @ForAll("rules") ImportRules one, @ForAll("rules") ImportRules other) {
    assertThat(one.validator().describe().equals(other.validator().describe()))
        .isEqualTo(one.validator().equals(other.validator()));
    assertThat(descriptions(one).equals(descriptions(other)))
        .isEqualTo(one.fileChecks().equals(other.fileChecks()));
  }

  private static List<String> descriptions(ImportRules rules) {
    return rules.fileChecks().stream().map(FileCheck::describe).toList();
  }

  @Provide
  Arbitrary<ImportRules> rules() {
    return Combinators.combine(
            weighed().list().ofMaxSize(6), checks().list().ofMaxSize(3), resolvers().optional())
        .as(
            (validators, checks, resolver) ->
                new ImportRules(
                    validators.stream().reduce(RowValidator.acceptAll(), RowValidator::and),
                    checks,
                    resolver));
  }

  private static Arbitrary<RowValidator> weighed() {
    return Combinators.combine(
            Arbitraries.oneOf(aboutOne(), aboutSeveral(), ofTwo()), Arbitraries.of(true, false))
        .as((rule, warns) -> warns ? rule.asWarning() : rule);
  }

  private static Arbitrary<RowValidator> aboutSeveral() {
    return Combinators.combine(
            texts(2),
            Arbitraries.<Function<String[], RowValidator>>of(
                RowValidator::required,
                RowValidator::atLeastOne,
                RowValidator::atMostOne,
                RowValidator::sameValue,
                RowValidator::inOrder))
        .as((fields, rule) -> rule.apply(fields.toArray(String[]::new)));
  }

  private static Arbitrary<RowValidator> aboutOne() {
    return Arbitraries.oneOf(
        text().map(RowValidator::emailSyntax),
        Combinators.combine(text(), texts(1))
            .as((field, values) -> RowValidator.oneOf(field, values.toArray(String[]::new))),
        Combinators.combine(
                text(), Arbitraries.integers().between(0, 99), Arbitraries.integers().between(0, 9))
            .as((field, min, more) -> RowValidator.length(field, min, min + more)),
        Combinators.combine(text(), Arbitraries.of("[0-9]{5}", "\\p{Lu}.*", "a|\"b\"", "é+"))
            .as(RowValidator::pattern),
        Combinators.combine(text(), Arbitraries.bigDecimals().between(BigDecimal.ZERO, TOP))
            .as((field, min) -> RowValidator.numberRange(field, min, TOP)),
        Combinators.combine(text(), Arbitraries.bigDecimals()).as(RowValidator::atLeast),
        Combinators.combine(text(), Arbitraries.longs()).as(RowValidator::atMost),
        Combinators.combine(text(), instants()).as(RowValidator::notBefore),
        Combinators.combine(text(), instants()).as(RowValidator::before),
        Combinators.combine(text(), instants())
            .as((field, from) -> RowValidator.dateWindow(field, from, from.plusNanos(1))));
  }

  private static Arbitrary<RowValidator> ofTwo() {
    return Combinators.combine(text(), text())
        .as((one, two) -> RowValidator.emailSyntax(one).and(RowValidator.required(two)));
  }

  private static Arbitrary<FileCheck> checks() {
    return Arbitraries.oneOf(
        text().map(FileCheck::unique),
        text().map(FileCheck::lookAlikes),
        text().map(FileCheck::notConstant),
        texts(2).map(two -> FileCheck.oneValueEach(two.get(0), two.get(1))),
        texts(2).map(two -> FileCheck.notShifted(two.get(0), two.get(1))));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(-62_135_596_800L, 253_402_300_799L)
        .map(Instant::ofEpochSecond);
  }

  private static Arbitrary<IdentifierResolver> resolvers() {
    return texts(1).map(schemes -> IdentifierResolver.byFirstOf(schemes.toArray(String[]::new)));
  }

  private static Arbitrary<List<String>> texts(int least) {
    return text().list().uniqueElements().ofMinSize(least).ofMaxSize(4);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().ofMinLength(1).ofMaxLength(8).filter(text -> !text.isBlank());
  }
}
