package dev.muster.mappingkit;

import dev.muster.spec.TextFormat;
import dev.muster.spec.TimeForm;
import dev.muster.spec.TimeInGap;
import dev.muster.spec.TimeInOverlap;
import dev.muster.spec.ValueType;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Types of values, with every option. */
final class TypeArbitraries {

  private TypeArbitraries() {}

  static Arbitrary<ValueType> any() {
    return Arbitraries.oneOf(
        single(),
        Combinators.combine(single(), Arbitraries.of(";", "|", ", ", "\u2063"))
            .as(ValueType::listOf));
  }

  private static Arbitrary<ValueType> single() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            ValueType.text(),
            ValueType.integer(),
            ValueType.decimal(),
            ValueType.trueOrFalse(),
            ValueType.date(),
            ValueType.json(),
            ValueType.detected(),
            new ValueType.Json(1, 1_000),
            ValueType.date("dd.MM.uuuu"),
            new ValueType.TrueOrFalse(List.of("ja", "\"1\""), List.of("nein", "é"))),
        Arbitraries.of(TextFormat.class).map(ValueType::text),
        dateTimes());
  }

  static Arbitrary<ValueType.DateTime> dateTimes() {
    Arbitrary<TimeForm> forms =
        Arbitraries.of(
            TimeForm.iso(),
            TimeForm.unixSeconds(),
            TimeForm.pattern("uuuu/MM/dd"),
            TimeForm.pattern("'am' dd.MM.uuuu HH:mm[ XXX]"));
    return Combinators.combine(
            forms.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of("Europe/Berlin", "UTC", "Z", "+10:00").map(ZoneId::of).optional(),
            Arbitraries.of(TimeInGap.class),
            Arbitraries.of(TimeInOverlap.class))
        .as(ValueType.DateTime::new);
  }
}
