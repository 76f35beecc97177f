package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.report.ImportReport;
import dev.muster.report.TriggerCounts;
import dev.muster.rule.EventTimePolicy;
import dev.muster.rule.FutureEvents;
import dev.muster.rule.OldEvents;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which time an event is stored. The import's instant is 2024-06-15T12:00:00Z. */
class EventTimesTest {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final CsvImportSpec EVENTS =
      CsvImportSpec.events()
          .identifier("email")
          .eventName("event")
          .eventTime("time")
          .unknownPeople(UnknownPeople.CREATE)
          .build();

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final Given.Rows rows = new Given.Rows();

  private ImportReport run(EventTimePolicy times, String time) {
    return Given.importer(EVENTS, store)
        .eventTimes(times)
        .listener(rows)
        .build()
        .run(Given.file("k", "email,event,time", "ana@example.org,buys," + time));
  }

  @ParameterizedTest
  @CsvSource({
    "KEEP, 2020-01-01T00:00:00Z, 2020-01-01T00:00:00Z, ''",
    "CLAMP_TO_IMPORT, 2023-06-16T12:00:00Z, 2023-06-16T12:00:00Z, ''",
    "CLAMP_TO_IMPORT, 2023-06-16T11:59:59Z, 2024-06-15T12:00:00Z, ' [EVENT_TIME_MOVED]'",
    "REDATE_360_DAYS, 2023-06-16T12:00:00Z, 2023-06-16T12:00:00Z, ''",
    "REDATE_360_DAYS, 2023-06-16T11:59:59Z, 2023-06-21T12:00:00Z, ' [EVENT_TIME_MOVED]'",
    "CLAMP_TO_IMPORT, '', 2024-06-15T12:00:00Z, ''",
    "CLAMP_TO_IMPORT, 2024-06-15T12:00:01Z, 2024-06-15T12:00:01Z, ' [EVENT_TIME_IN_FUTURE]'",
  })
  void oldEventIsStoredAsThePolicySays(
      OldEvents old, String written, String stored, String warnings) {
    run(EventTimePolicy.asWritten().olderThan(YEAR, old), written);

    assertThat(Given.held(store))
        .containsExactly("[email=ana@example.org] {} [buys at " + stored + " {}]");
    assertThat(rows.seen()).containsExactly("1 CREATED [PERSON_CREATED, EVENT_STORED]" + warnings);
  }

  @Test
  void originalTimeIsKeptInAProperty() {
    run(
        EventTimePolicy.asWritten()
            .olderThan(YEAR, OldEvents.CLAMP_TO_IMPORT)
            .keepingOriginalTimeAs("original time"),
        "2020-01-01T00:00:00Z");

    assertThat(Given.held(store))
        .containsExactly(
            "[email=ana@example.org] {} [buys at 2024-06-15T12:00:00Z"
                + " {original time=2020-01-01T00:00:00Z}]");
  }

  @Test
  void eventThatIsTooOldOrInTheFutureIsRejectedIfAskedFor() {
    EventTimePolicy strict =
        EventTimePolicy.asWritten()
            .olderThan(YEAR, OldEvents.REJECT)
            .inTheFuture(FutureEvents.REJECT);

    run(strict, "2020-01-01T00:00:00Z");
    Given.importer(EVENTS, store)
        .eventTimes(strict)
        .listener(rows)
        .build()
        .run(Given.file("l", "email,event,time", "ana@example.org,buys,2030-01-01T00:00:00Z"));

    assertThat(rows.seen())
        .containsExactly("1 REJECTED [EVENT_TOO_OLD]", "1 REJECTED [EVENT_TIME_IN_FUTURE]");
    assertThat(Given.held(store)).isEmpty();
  }

  @Test
  void eventThatIsStoredWithAnotherTimeGrowsNoYoungerForItsCampaigns() {
    RecordingCampaignEngine engine =
        new RecordingCampaignEngine()
            .listening(Occurrence.eventRecorded("buys"), Campaign.named("c"));

    ImportReport report =
        Given.importer(EVENTS, store)
            .eventTimes(EventTimePolicy.asWritten().olderThan(YEAR, OldEvents.CLAMP_TO_IMPORT))
            .campaigns(engine)
            .triggers(TriggerPolicy.within(Duration.ofDays(3)))
            .build()
            .run(Given.file("k", "email,event,time", "ana@example.org,buys,2020-01-01T00:00:00Z"));

    assertThat(report.triggers())
        .isEqualTo(new TriggerCounts(0, 0, Map.of(SuppressReason.TOO_OLD, 1L)));
    assertThat(engine.calls()).isEqualTo(List.of());
  }

  @Test
  void secondImportOfTheFileChangesNothingThoughTimesWereMoved() {
    EventTimePolicy clamp = EventTimePolicy.asWritten().olderThan(YEAR, OldEvents.CLAMP_TO_IMPORT);
    run(clamp, "2020-01-01T00:00:00Z");

    ImportReport again =
        Given.importer(EVENTS, store)
            .eventTimes(clamp)
            .build()
            .run(Given.file("l", "email,event,time", "ana@example.org,buys,2020-01-01T00:00:00Z"));

    assertThat(again.rows().unchanged()).isEqualTo(1);
  }
}
