package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class QuietHoursProperties {

  @Property
  void shiftsForwardByLessThanTwoDaysAndOnce(
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(max = 1439) int to,
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Assume.that(from != to);
    QuietHours hours = new QuietHours(time(from), time(to), zone);
    Instant due = Instant.ofEpochSecond(second);

    Instant shifted = hours.shift(due);

    assertThat(Duration.between(due, shifted))
        .isBetween(Duration.ZERO, Duration.ofDays(2).minusNanos(1));
    assertThat(Duration.between(shifted, hours.shift(shifted))).isLessThan(Duration.ofDays(1));
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60, minute % 60);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns")
        .map(ZoneId::of);
  }
}
