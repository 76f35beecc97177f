package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.model.Campaign;
import dev.muster.model.ImportState;
import dev.muster.model.Occurrence;
import dev.muster.report.EventCounts;
import dev.muster.report.ImportReport;
import dev.muster.report.PeopleCounts;
import dev.muster.report.ProblemCounts;
import dev.muster.report.RowCounts;
import dev.muster.report.TriggerCounts;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CellTrim;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three checkouts of one person, blanks after the commas, offsets of hours alone. */
class VeroSampleTest {

  private static final String FILE =
      """
      id, email, event, time, data
      1001, ana@example.org, Completes checkout, 2022-01-02 13:05+10, "{""total"": 19.90}"
      1001, ana@example.org, Completes checkout, 2022-01-02 13:07+10, "{""total"": 5}"
      1001, ana@example.org, Completes checkout, 2022-01-03 09:00+10, "{""total"": 7.50}"
      """;

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine =
      new RecordingCampaignEngine()
          .listening(Occurrence.eventRecorded("Completes checkout"), Campaign.named("thanks"));

  private static CsvImportSpec spec() {
    return CsvImportSpec.events()
        .dialect(Dialect.standard().withTrim(CellTrim.TRIM))
        .identifier("id")
        .identifier("email")
        .eventName("event")
        .eventTime("time")
        .property("data", "data", ValueType.json())
        .unknownPeople(UnknownPeople.CREATE)
        .build();
  }

  private ImportReport run(String key) {
    return Given.importer(spec(), store)
        .campaigns(engine)
        .triggers(TriggerPolicy.always())
        .build()
        .run(
            ImportSource.of(FILE.getBytes(StandardCharsets.UTF_8)).named("checkouts.csv").key(key));
  }

  @Test
  void threeCheckoutsBecomeOneContactWithThreeEvents() {
    ImportReport report = run("first");

    assertThat(Given.held(store))
        .containsExactly(
            "[email=ana@example.org, id=1001] {} ["
                + "Completes checkout at 2022-01-02T03:05:00Z {data={total=19.9}}, "
                + "Completes checkout at 2022-01-02T03:07:00Z {data={total=5}}, "
                + "Completes checkout at 2022-01-02T23:00:00Z {data={total=7.5}}]");
    assertThat(report.state()).isEqualTo(ImportState.DONE);
    assertThat(report.rows()).isEqualTo(new RowCounts(3, 0, 0, 0, 0, 0, 0));
    assertThat(report.people()).isEqualTo(new PeopleCounts(1, 0));
    assertThat(report.events()).isEqualTo(new EventCounts(3));
    assertThat(report.triggers()).isEqualTo(new TriggerCounts(3, 0, Map.of()));
    assertThat(report.problems()).isEqualTo(ProblemCounts.none());
    assertThat(engine.calls()).hasSize(1);
    assertThat(engine.started()).hasSize(3);
  }

  @Test
  void sameFileUnderAnotherKeyChangesNothingAndTriggersNothing() {
    run("first");
    List<String> before = Given.held(store);

    ImportReport again = run("second");

    assertThat(again.rows()).isEqualTo(new RowCounts(0, 0, 3, 0, 0, 0, 0));
    assertThat(again.people()).isEqualTo(new PeopleCounts(0, 0));
    assertThat(again.events()).isEqualTo(new EventCounts(0));
    assertThat(again.triggers()).isEqualTo(new TriggerCounts(0, 0, Map.of()));
    assertThat(Given.held(store)).isEqualTo(before);
    assertThat(engine.started()).hasSize(3);
  }

  @Test
  void sameFileUnderTheSameKeyAnswersTheFirstReport() {
    ImportReport first = run("first");

    assertThat(run("first")).isEqualTo(first);
    assertThat(engine.calls()).hasSize(1);
    assertThat(store.contacts(Given.TENANT)).hasSize(1);
  }
}
