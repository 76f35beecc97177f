package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.preset.Leanplum;
import dev.muster.preset.Preset;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import of what people did in sum, of Leanplum. */
class LeanplumTotalsTest {

  private static final Preset TOTALS = Leanplum.totals().preset();
  private static final String HEADER =
      "userId,events.Buy.count,events.Buy.value,events.Buy.firstTime,events.Buy.lastTime";

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  @DisplayName("L20 L21 totals are values of the person, make no event and start nothing")
  void totalsAreValuesOfThePerson() {
    RecordingCampaignEngine engine =
        new RecordingCampaignEngine()
            .listening(Occurrence.personCreated(), Campaign.named("c"))
            .listening(Occurrence.eventRecorded("Buy"), Campaign.named("d"));

    ByPreset.importer(TOTALS, store)
        .campaigns(engine)
        .build()
        .run(Given.file("k", HEADER, "u1,3,59.70,1718400000,1718452800"));

    assertThat(Given.held(store))
        .containsExactly(
            "[userId=u1] {events={Buy={count=3, firstTime=2024-06-14T21:20:00Z,"
                + " lastTime=2024-06-15T12:00:00Z, value=59.7}}}");
    assertThat(engine.calls()).isEmpty();
  }

  @Test
  @DisplayName("L20 increments are added to what is there")
  void incrementsAreAdded() {
    String header = "userId,events.Buy.countIncrement,events.Buy.valueIncrement";
    ByPreset.rows(TOTALS, store, "k", header, "u1,3,1.5");
    ByPreset.rows(TOTALS, store, "l", header, "u1,2,0.25");

    assertThat(Given.held(store))
        .containsExactly("[userId=u1] {events={Buy={count=5, value=1.75}}}");
  }

  @ParameterizedTest
  @DisplayName("L22 totals that contradict each other reject their row")
  @CsvSource(
      delimiter = '|',
      value = {
        "u1,0,,1718400000, | 1 REJECTED [NUMBER_OUT_OF_RANGE events.Buy.count]",
        "u1,0,,,1718400000 | 1 REJECTED [NUMBER_OUT_OF_RANGE events.Buy.count]",
        "u1,0,,, | 1 CREATED [PERSON_CREATED]",
        "u1,2,,1718400001,1718400000 | 1 REJECTED [VALUES_OUT_OF_ORDER events.Buy.lastTime]",
        "u1,1,,1718400000,1718400001 | 1 REJECTED [VALUES_DIFFER events.Buy.lastTime]",
        "u1,1,,1718400000,1718400000 | 1 CREATED [PERSON_CREATED]",
        "u1,2,,1718400000,1718400000 | 1 CREATED [PERSON_CREATED]",
        "u1,,,1718400000,1718400001 | 1 CREATED [PERSON_CREATED]",
        "u1,,,, | 1 CREATED [PERSON_CREATED] [NONE_GIVEN]",
      })
  void totalsMustAgree(String row, String outcome) {
    assertThat(ByPreset.rows(TOTALS, store, "k", HEADER, row)).containsExactly(outcome);
  }

  @Test
  @DisplayName("L12 an event of a total has a name that Leanplum takes")
  void nameThatLeanplumDoesNotTakeIsRejected() {
    assertThat(ByPreset.rows(TOTALS, store, "k", "userId,events.7.count", "u1,3"))
        .containsExactly("1 REJECTED [PATTERN_NOT_MATCHED events.7.count]");
  }

  @Test
  @DisplayName("L10 people are created, or their rows passed over")
  void peopleAreCreatedOrPassedOver() {
    Preset never = Leanplum.totals().creating(Leanplum.CreateDisposition.CREATE_NEVER).preset();

    assertThat(ByPreset.rows(never, store, "k", "userId,events.Buy.count", "u1,3"))
        .containsExactly("1 SKIPPED");
  }
}
