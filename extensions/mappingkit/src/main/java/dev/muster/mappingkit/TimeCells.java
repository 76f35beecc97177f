package dev.muster.mappingkit;

import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Date-times in the forms of a type, as precise as the form is, in the type's zone. Left out are
 * those that the zone's clocks show twice, as their form cannot tell which is meant.
 */
final class TimeCells {

  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS);

  private TimeCells() {}

  static Arbitrary<Cell> of(ValueType.DateTime type) {
    ZoneId zone = type.zone().orElse(ZoneOffset.UTC);
    return Combinators.combine(instants(zone), Arbitraries.of(type.forms()))
        .as((instant, form) -> cell(instant, form, zone));
  }

  private static Arbitrary<Instant> instants(ZoneId zone) {
    return Arbitraries.longs()
        .between(
            Instant.parse("1970-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2099-12-31T23:59:59Z").getEpochSecond())
        .shrinkTowards(Instant.parse("2000-01-02T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond)
        .filter(
            instant -> isShownOnce(instant, zone) && isShownOnce(midnight(instant, zone), zone));
  }

  private static boolean isShownOnce(Instant instant, ZoneId zone) {
    return zone.getRules().getValidOffsets(instant.atZone(zone).toLocalDateTime()).size() == 1;
  }

  private static Instant midnight(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static Cell cell(Instant instant, TimeForm form, ZoneId zone) {
    return switch (form.kind()) {
      case ISO -> new Cell(instant.toString(), instant.toString());
      case UNIX_SECONDS -> new Cell(Long.toString(instant.getEpochSecond()), instant.toString());
      case PATTERN -> written(instant, form.formatter().withZone(zone), zone);
    };
  }

  private static Cell written(Instant instant, DateTimeFormatter form, ZoneId zone) {
    Instant told = instant;
    for (ChronoUnit unit : UNITS) {
      Instant coarse = coarser(told, unit, zone);
      if (form.format(coarse).equals(form.format(coarse.plus(1, unit)))) {
        told = coarse;
      }
    }
    return new Cell(form.format(told), told.toString());
  }

  private static Instant coarser(Instant instant, ChronoUnit lost, ZoneId zone) {
    return switch (lost) {
      case SECONDS -> instant.truncatedTo(ChronoUnit.MINUTES);
      case MINUTES -> instant.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
      default -> midnight(instant, zone);
    };
  }
}
