package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.model.Campaign;
import dev.muster.model.ImportState;
import dev.muster.model.Occurrence;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.rule.Breaker;
import dev.muster.rule.Breaker.Measure;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import dev.muster.testkit.RecordingCampaignEngine;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BreakerTest {

  /** Of eight rows two fail, two make and two change a person; the last of each is 5, 7 and 6. */
  private static final String[] LINES = {
    "email,plan",
    "ana@example.org,pro",
    ",pro",
    "zoe@example.org,pro",
    "bo@example.org,free",
    ",free",
    "cy@example.org,pro",
    "dee@example.org,free",
    "bo@example.org,free"
  };

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine =
      new RecordingCampaignEngine()
          .listening(Occurrence.personCreated(), Campaign.named("welcome"));

  @BeforeEach
  void someAreThere() {
    Given.run(
        Given.people(),
        store,
        "before",
        "email,plan",
        "ana@example.org,free",
        "cy@example.org,free",
        "bo@example.org,free");
  }

  private ImporterBuilder importer(ContactStore into, int chunkRows) {
    return Given.importer(Given.people(), into)
        .campaigns(engine)
        .triggers(TriggerPolicy.always())
        .chunkRows(chunkRows);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of(Measure.FAILED_ROWS, 5),
        Arguments.of(Measure.UPDATED_PEOPLE, 6),
        Arguments.of(Measure.CREATED_PEOPLE, 7),
        Arguments.of(Measure.SENDS, 7));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void whatComesUpAsOftenAsTheLimitPasses(Measure measure, int lastRow) {
    ImportReport report =
        importer(store, lastRow)
            .breakers(Breaker.over(2, measure), Breaker.over(2, measure).beforeWriting())
            .build()
            .run(Given.file("k", LINES));

    assertThat(report.state()).isEqualTo(ImportState.DONE);
    assertThat(report.rows().read()).isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void rowThatPassesTheLimitAndThoseBelowAreNotImported(Measure measure, int lastRow) {
    for (int chunkRows : new int[] {1, 3, 100}) {
      String key = "k" + chunkRows;
      BreakerTest fresh = new BreakerTest();
      fresh.someAreThere();
      Importer importer =
          fresh.importer(fresh.store, chunkRows).breakers(Breaker.over(1, measure)).build();

      ImportAbortedException stopped =
          (ImportAbortedException) catchThrowable(() -> importer.run(Given.file(key, LINES)));

      assertThat(stopped)
          .hasMessageStartingWith(
              "Import stopped after " + (lastRow - 1) + " rows: record " + lastRow)
          .hasMessageContaining("BREAKER_TRIPPED");
      assertThat(stopped.report().state()).isEqualTo(ImportState.STOPPED);
      assertThat(stopped.report().rows().read() - stopped.report().rows().unprocessed())
          .isEqualTo(lastRow - 1);
      ImportReport rest =
          fresh
              .importer(fresh.store, chunkRows)
              .breakers(Breaker.over(2, measure))
              .build()
              .resume(key, Given.file(key, LINES));
      assertThat(rest.rows().read()).isEqualTo(8);
      assertThat(rest.rows().rejected()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("limits")
  void fileThatPassesTheLimitIsRefusedBeforeItIsWritten(Measure measure, int lastRow) {
    Importer importer =
        importer(store, lastRow).breakers(Breaker.over(1, measure).beforeWriting()).build();

    assertThatThrownBy(() -> importer.run(Given.file("k", LINES)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("BREAKER_TRIPPED")
        .hasMessageContaining("more than 1 " + measure);
    assertThat(store.contacts(Given.TENANT)).hasSize(3);
    assertThat(engine.started()).isEmpty();
  }

  @Test
  void shareIsJudgedOnceEnoughRowsAreThere() {
    assertThat(Breaker.overShare(0.1, 10, Measure.FAILED_ROWS).trips(9, 9)).isFalse();
    assertThat(Breaker.overShare(0.1, 10, Measure.FAILED_ROWS).trips(1, 10)).isFalse();
    assertThat(Breaker.overShare(0.1, 10, Measure.FAILED_ROWS).trips(2, 10)).isTrue();
    assertThat(Breaker.overShare(0.1, 10, Measure.FAILED_ROWS).describe())
        .isEqualTo("more than a share of 0.1 of FAILED_ROWS");
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void plainStoreIsStoppedAtTheSameRow(Measure measure) {
    Importer journaled = importer(store, 3).breakers(Breaker.over(1, measure)).build();
    BreakerTest other = new BreakerTest();
    other.someAreThere();
    Importer plain =
        other
            .importer(
                other.store.plain(
                    Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS, Ability.REVISIONS),
                3)
            .journal(new InMemoryJournal())
            .breakers(Breaker.over(1, measure))
            .build();

    assertThat(rowsOf(plain)).isEqualTo(rowsOf(journaled));
    assertThat(Given.held(other.store)).isEqualTo(Given.held(store));
  }

  private static Object rowsOf(Importer importer) {
    Throwable stopped = catchThrowable(() -> importer.run(Given.file("k", LINES)));
    assertThat(stopped).isInstanceOf(ImportAbortedException.class);
    return ((MusterException) stopped).report().rows();
  }

  @Test
  void streamCannotBeJudgedBeforeItIsWritten() {
    Importer importer =
        importer(store, 3).breakers(Breaker.over(1, Measure.SENDS).beforeWriting()).build();

    assertThatThrownBy(() -> importer.run(ImportSource.of(new ByteArrayInputStream(new byte[0]))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "source must be one that opens again for breakers that judge before writing, was one"
                + " stream");
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Breaker.over(-1, Measure.SENDS))
        .hasMessage("most must not be negative, was -1");
    assertThatThrownBy(() -> Breaker.overShare(1.1, 1, Measure.SENDS))
        .hasMessage("share must be from 0 to 1, was 1.1");
    assertThatThrownBy(() -> Breaker.overShare(Double.NaN, 1, Measure.SENDS))
        .hasMessage("share must be from 0 to 1, was NaN");
    assertThatThrownBy(() -> Breaker.overShare(0.5, 0, Measure.SENDS))
        .asInstanceOf(type(IllegalArgumentException.class))
        .extracting(Throwable::getMessage)
        .isEqualTo("after must be at least 1, was 0");
  }
}
