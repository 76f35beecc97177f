package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import dev.muster.spec.TimeForm;
import dev.muster.spec.TimeInGap;
import dev.muster.spec.TimeInOverlap;
import dev.muster.spec.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads instants in the forms of a spec, tried in order. */
final class DateTimeReader {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final List<CellReader> forms;
  private final Optional<ZoneId> zone;
  private final TimeInGap gap;
  private final TimeInOverlap overlap;

  DateTimeReader(ValueType.DateTime type) {
    this.zone = type.zone();
    this.gap = type.gap();
    this.overlap = type.overlap();
    this.forms = type.forms().stream().map(this::reader).toList();
  }

  /** Answers the instant, or the problem that the first form has with the text. */
  Object instant(String text) {
    Object read = firstOf(text);
    return read instanceof Instant instant && (instant.isBefore(FIRST) || instant.isAfter(LAST))
        ? ProblemCode.NOT_A_DATE_TIME
        : read;
  }

  /** Answers an instant as text, if it is of the years that text can have. */
  static Optional<String> shown(Instant instant) {
    return instant.isBefore(FIRST) || instant.isAfter(LAST)
        ? Optional.empty()
        : Optional.of(InstantText.of(instant));
  }

  private Object firstOf(String text) {
    Object first = forms.get(0).read(text);
    if (first instanceof Instant || forms.size() == 1) {
      return first;
    }
    for (CellReader form : forms.subList(1, forms.size())) {
      Object other = form.read(text);
      if (other instanceof Instant) {
        return other;
      }
      first = first == ProblemCode.NOT_A_DATE_TIME ? other : first;
    }
    return first;
  }

  /** Answers the instant as text in UTC, or the problem. */
  Object asText(String text) {
    Object read = instant(text);
    return read instanceof Instant instant ? InstantText.of(instant) : read;
  }

  private CellReader reader(TimeForm form) {
    return switch (form.kind()) {
      case ISO -> text -> iso(IsoDateTime.parse(text));
      case UNIX_SECONDS -> UnixSeconds::read;
      case PATTERN -> pattern(form.formatter());
    };
  }

  private Object iso(Optional<IsoDateTime> read) {
    if (read.isEmpty()) {
      return ProblemCode.NOT_A_DATE_TIME;
    }
    IsoDateTime found = read.get();
    return found.offset().isPresent()
        ? found.local().toInstant(found.offset().get())
        : local(found.local(), zone);
  }

  private CellReader pattern(DateTimeFormatter formatter) {
    return text -> {
      try {
        return instant(formatter.parse(text));
      } catch (DateTimeException e) {
        return ProblemCode.NOT_A_DATE_TIME;
      }
    };
  }

  /** An offset in the text outranks a zone in the text, which outranks the spec's zone. */
  private Object instant(TemporalAccessor read) {
    LocalDateTime local = LocalDate.from(read).atTime(time(read));
    Optional<ZoneOffset> offset = Optional.ofNullable(read.query(TemporalQueries.offset()));
    if (offset.isPresent()) {
      return local.toInstant(offset.get());
    }
    return local(local, Optional.ofNullable(read.query(TemporalQueries.zoneId())).or(() -> zone));
  }

  /**
   * A text without any time is its midnight; half a time, such as one without am or pm, is none.
   */
  private static LocalTime time(TemporalAccessor read) {
    boolean dayAlone =
        Arrays.stream(ChronoField.values())
            .filter(ChronoField::isTimeBased)
            .noneMatch(read::isSupported);
    return dayAlone ? LocalTime.MIDNIGHT : LocalTime.from(read);
  }

  private Object local(LocalDateTime local, Optional<ZoneId> zone) {
    if (zone.isEmpty()) {
      return ProblemCode.OFFSET_MISSING;
    }
    ZoneRules rules = zone.get().getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return switch (offsets.size()) {
      case 0 ->
          gap == TimeInGap.REJECT
              ? ProblemCode.TIME_IN_GAP
              : local.toInstant(rules.getTransition(local).getOffsetBefore());
      case 1 -> local.toInstant(offsets.get(0));
      default -> twice(local, offsets);
    };
  }

  private Object twice(LocalDateTime local, List<ZoneOffset> offsets) {
    return switch (overlap) {
      case REJECT -> ProblemCode.TIME_IN_OVERLAP;
      case EARLIER -> local.toInstant(offsets.get(0));
      case LATER -> local.toInstant(offsets.get(1));
    };
  }
}
