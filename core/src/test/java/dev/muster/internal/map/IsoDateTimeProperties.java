package dev.muster.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IsoDateTimeProperties {

  private static final DateTimeFormatter ORACLE =
      new DateTimeFormatterBuilder()
          .parseCaseSensitive()
          .appendPattern("uuuu-MM-dd")
          .optionalStart()
          .appendPattern("['T'][' ']HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalEnd()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  @Property(edgeCases = EdgeCasesMode.NONE)
  void writtenMomentIsRead(@ForAll("moments") String text) {
    assertThat(IsoDateTime.parse(text)).isPresent().isEqualTo(oracle(text));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void mutatedMomentIsReadAsJavaReadsIt(
      @ForAll("moments") String text,
      @ForAll @IntRange(max = 40) int place,
      @ForAll("signs") char sign,
      @ForAll Mutation mutation) {
    String mutated = mutation.of(text, place % text.length(), sign);

    assertThat(IsoDateTime.parse(mutated)).as(mutated).isEqualTo(oracle(mutated));
  }

  enum Mutation {
    REPLACED,
    INSERTED,
    REMOVED;

    String of(String text, int place, char sign) {
      return text.substring(0, place)
          + (this == REMOVED ? "" : sign)
          + text.substring(this == INSERTED ? place : place + 1);
    }
  }

  /** What Java's own formatter reads, less what this form leaves out. */
  private static Optional<IsoDateTime> oracle(String text) {
    boolean leftOut =
        !text.matches(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}"
                + "([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[-+].*)?)?");
    try {
      return leftOut ? Optional.empty() : Optional.of(moment(ORACLE.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static IsoDateTime moment(TemporalAccessor read) {
    LocalDate day = LocalDate.from(read);
    if (day.getYear() < 1) {
      throw new DateTimeException("before year 1");
    }
    Optional<ZoneOffset> offset = Optional.ofNullable(read.query(TemporalQueries.offset()));
    return new IsoDateTime(
        read.isSupported(ChronoField.HOUR_OF_DAY) ? LocalDateTime.from(read) : day.atStartOfDay(),
        offset);
  }

  @Provide
  Arbitrary<String> moments() {
    return Combinators.combine(days(), times(), fractions(), offsets())
        .as(
            (day, time, fraction, offset) ->
                time.isEmpty() ? day : day + time + (time.length() > 6 ? fraction : "") + offset);
  }

  @Provide
  Arbitrary<Character> signs() {
    return Arbitraries.of(
        '0', '1', '2', '3', '5', '6', '9', '-', '+', ':', '.', 'T', 'Z', ' ', 't', 'z', ',', '٣');
  }

  private static Arbitrary<String> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .edgeCases(edges -> edges.add(LocalDate.of(2024, 2, 29).toEpochDay()))
        .map(day -> LocalDate.ofEpochDay(day).toString());
  }

  private static Arbitrary<String> times() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 59);
    return Combinators.combine(
            Arbitraries.of("T", " "),
            Arbitraries.integers().between(0, 23),
            minutes,
            minutes.optional())
        .as(
            (mark, hour, minute, second) ->
                String.format(Locale.ROOT, "%s%02d:%02d", mark, hour, minute)
                    + second.map(s -> String.format(Locale.ROOT, ":%02d", s)).orElse(""))
        .injectDuplicates(0.1)
        .optional(0.9)
        .map(time -> time.orElse(""));
  }

  private static Arbitrary<String> fractions() {
    return Arbitraries.strings()
        .numeric()
        .ofMaxLength(9)
        .map(digits -> digits.isEmpty() ? "" : "." + digits);
  }

  private static Arbitrary<String> offsets() {
    return Combinators.combine(
            Arbitraries.of("", "Z", "%s%02d", "%s%02d%02d", "%s%02d:%02d"),
            Arbitraries.of("+", "-"),
            Arbitraries.integers().between(0, 17),
            Arbitraries.integers().between(0, 59))
        .as((form, sign, hours, minutes) -> String.format(Locale.ROOT, form, sign, hours, minutes));
  }
}
