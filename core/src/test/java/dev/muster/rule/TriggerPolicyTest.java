package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.testdata.DataFile;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TriggerPolicyTest {

  static List<String> delays() {
    return DataFile.lines("/rules/delays.txt");
  }

  @ParameterizedTest
  @MethodSource("delays")
  void delayIsAddedOnTheCalendarOfItsZone(String line) {
    List<String> parts = parts(line);
    Campaign campaign = Campaign.named("c").after(amount(parts.get(1)), ZoneId.of(parts.get(0)));
    Instant time = Instant.parse(parts.get(2));

    TriggerCase given =
        new TriggerCase(
            Occurrence.personCreated(), Optional.of(time), time, campaign, Rows.of(Map.of()));

    assertThat(given.due()).isEqualTo(Instant.parse(parts.get(3)));
  }

  @Test
  void describesItself() {
    TriggerPolicy all =
        TriggerPolicy.within(Duration.ofDays(3))
            .and(TriggerPolicy.afterDelay(ElapsedDelay.DISCARD))
            .and(TriggerPolicy.afterDelay(ElapsedDelay.SEND_NOW))
            .and(TriggerPolicy.always())
            .and(TriggerPolicy.never());

    assertThat(all.describe())
        .isEqualTo(
            "within[PT72H] and afterDelay[DISCARD] and afterDelay[SEND_NOW] and always and never");
  }

  @Test
  void ageMustNotBeNegative() {
    assertThatThrownBy(() -> TriggerPolicy.within(Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("age must not be negative, was PT-1H");
  }

  private static List<String> parts(String line) {
    return List.of(line.trim().split(" *\\| *"));
  }

  private static TemporalAmount amount(String text) {
    return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
  }
}
