package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;

/** Reads instants in the forms of a spec, tried in order. */
final class DateTimeReader {

  private final List<CellReader> forms;
  private final Optional<ZoneId> zone;

  DateTimeReader(ValueType.DateTime type) {
    this.zone = type.zone();
    this.forms = type.forms().stream().map(this::reader).toList();
  }

  /** Answers the instant, or the problem that the first form has with the text. */
  Object instant(String text) {
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
    return read instanceof Instant instant ? instant.toString() : read;
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
        : local(found.local());
  }

  private CellReader pattern(DateTimeFormatter formatter) {
    return text -> {
      try {
        TemporalAccessor read =
            formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (read instanceof OffsetDateTime complete) {
          return complete.toInstant();
        }
        return local(read instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(read));
      } catch (DateTimeException e) {
        return ProblemCode.NOT_A_DATE_TIME;
      }
    };
  }

  private Object local(LocalDateTime local) {
    if (zone.isEmpty()) {
      return ProblemCode.OFFSET_MISSING;
    }
    List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return local.toInstant(offsets.get(0));
    }
    return offsets.isEmpty() ? ProblemCode.TIME_IN_GAP : ProblemCode.TIME_IN_OVERLAP;
  }
}
