package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.testdata.DataFile;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuietHoursTest {

  static List<String> hours() {
    return DataFile.lines("/rules/quiet-hours.txt");
  }

  @ParameterizedTest
  @MethodSource("hours")
  void whatIsDueInQuietHoursWaitsForTheirEnd(String line) {
    List<String> parts = List.of(line.trim().split(" *\\| *"));
    QuietHours hours =
        new QuietHours(
            LocalTime.parse(parts.get(0)), LocalTime.parse(parts.get(1)), ZoneId.of(parts.get(2)));

    assertThat(hours.shift(Instant.parse(parts.get(3)))).isEqualTo(Instant.parse(parts.get(4)));
  }

  @Test
  void hoursMustNotBeEmpty() {
    LocalTime noon = LocalTime.NOON;

    assertThatThrownBy(() -> new QuietHours(noon, noon, ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("to must differ from from, was 12:00");
  }
}
