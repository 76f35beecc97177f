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
import dev.muster.model.CatalogKind;
import dev.muster.model.ImportState;
import dev.muster.model.Occurrence;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.row.Problem;
import dev.muster.rule.Breaker;
import dev.muster.rule.Breaker.Measure;
import dev.muster.rule.FileCheck;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.SurplusColumns;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.InMemoryCatalog;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import dev.muster.testkit.RecordingCampaignEngine;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
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
  void whatComesUpAsOftenAsTheLimitOrLessPasses(Measure measure, int lastRow) {
    for (int limit : new int[] {2, 3}) {
      BreakerTest fresh = new BreakerTest();
      fresh.someAreThere();
      ImportReport report =
          fresh
              .importer(fresh.store, lastRow)
              .breakers(Breaker.over(limit, measure), Breaker.over(limit, measure).beforeWriting())
              .build()
              .run(Given.file("k", LINES));

      assertThat(report.state()).isEqualTo(ImportState.DONE);
      assertThat(report.rows().read()).isEqualTo(8);
    }
  }

  private static final String[] NEW = {"email,a,b", "ana@example.org,1,2"};

  private static Importer surplus(InMemoryContactStore into, Breaker breaker) {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").surplusColumns(SurplusColumns.IMPORT).build();
    return Given.importer(spec, into).breakers(breaker).build();
  }

  @ParameterizedTest
  @EnumSource(Breaker.Moment.class)
  void newAttributesTripBeforeTheFirstWrite(Breaker.Moment moment) {
    for (int limit : new int[] {2, 3}) {
      Importer passing = surplus(store, at(moment, Breaker.over(limit, Measure.NEW_ATTRIBUTES)));
      assertThat(passing.run(Given.file("k" + limit, NEW)).state()).isEqualTo(ImportState.DONE);
    }
    InMemoryContactStore empty = new InMemoryContactStore();
    Importer tripped = surplus(empty, at(moment, Breaker.over(1, Measure.NEW_ATTRIBUTES)));

    assertThatThrownBy(() -> tripped.run(Given.file("k", NEW)))
        .isInstanceOf(ImportRefusedException.class)
        .asInstanceOf(type(ImportRefusedException.class))
        .extracting(BreakerTest::hint)
        .asString()
        .startsWith("more than 1 NEW_ATTRIBUTES; ");
    assertThat(empty.contacts(Given.TENANT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Breaker.Moment.class)
  void attributesOfTheCatalogAreNotNew(Breaker.Moment moment) {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").surplusColumns(SurplusColumns.IMPORT).build();
    Importer knowing =
        Given.importer(spec, store)
            .catalog(new InMemoryCatalog().declare(Given.TENANT, CatalogKind.ATTRIBUTE, "a"))
            .breakers(at(moment, Breaker.over(1, Measure.NEW_ATTRIBUTES)))
            .build();

    assertThat(knowing.run(Given.file("k", NEW)).state()).isEqualTo(ImportState.DONE);
    assertThatThrownBy(() -> knowing.run(Given.file("l", "email,a,b,c", "ana@example.org,1,2,3")))
        .isInstanceOf(ImportRefusedException.class);
  }

  private static String hint(MusterException stopped) {
    List<Problem> problems = stopped.report().problems().first();
    return problems.get(problems.size() - 1).hint();
  }

  private static Breaker at(Breaker.Moment moment, Breaker breaker) {
    return moment == Breaker.Moment.BEFORE_WRITING ? breaker.beforeWriting() : breaker;
  }

  static Stream<Arguments> suspicions() {
    return Stream.of(
        Arguments.of(Measure.CONSTANT_KEYS, FileCheck.notConstant("email"), 0),
        Arguments.of(Measure.SHIFTED_KEYS, FileCheck.notShifted("email", "name"), 1));
  }

  /** Rows of the same address, or of the address of the row above. */
  private static String[] suspicious(Measure measure, int rows) {
    List<String> lines = new ArrayList<>(List.of("email,name"));
    for (int i = 0; i < rows; i++) {
      boolean constant = measure == Measure.CONSTANT_KEYS;
      lines.add(
          (constant ? "ana" : "name" + (char) ('a' + i - 1)) + "@x.org,name" + (char) ('a' + i));
    }
    return lines.toArray(String[]::new);
  }

  private static Importer watching(
      InMemoryContactStore into, FileCheck check, Breaker breaker, int chunkRows) {
    CsvImportSpec spec = CsvImportSpec.people().identifier("email").attribute("name").build();
    return Given.importer(spec, into)
        .fileCheck(check)
        .breakers(breaker)
        .chunkRows(chunkRows)
        .build();
  }

  @ParameterizedTest
  @MethodSource("suspicions")
  void keyColumnTripsAtTheRowThatProvesIt(Measure measure, FileCheck check, int more) {
    int proof = 10 + more;
    for (int chunkRows : new int[] {1, 4, 100}) {
      for (int rows : new int[] {proof - 1, proof, proof + 1}) {
        InMemoryContactStore empty = new InMemoryContactStore();
        Importer importer = watching(empty, check, Breaker.over(0, measure), chunkRows);
        ImportSource file = Given.file("k", suspicious(measure, rows));
        if (rows < proof) {
          assertThat(importer.run(file).rows().read()).isEqualTo(rows);
        } else {
          assertThatThrownBy(() -> importer.run(file))
              .isInstanceOf(ImportAbortedException.class)
              .hasMessageStartingWith("Import stopped after " + (proof - 1) + " rows")
              .asInstanceOf(type(ImportAbortedException.class))
              .extracting(BreakerTest::hint)
              .asString()
              .startsWith("more than 0 " + measure + "; ");
        }
      }
    }
    Importer passing = watching(new InMemoryContactStore(), check, Breaker.over(1, measure), 100);
    assertThat(passing.run(Given.file("k", suspicious(measure, proof + 5))).state())
        .isEqualTo(ImportState.DONE);
  }

  @ParameterizedTest
  @MethodSource("suspicions")
  void fileWithASuspiciousKeyColumnIsRefusedBeforeItIsWritten(
      Measure measure, FileCheck check, int more) {
    int proof = 10 + more;
    Breaker breaker = Breaker.over(0, measure).beforeWriting();
    for (int rows : new int[] {proof - 1, proof, proof + 1}) {
      InMemoryContactStore empty = new InMemoryContactStore();
      Importer importer = watching(empty, check, breaker, 100);
      ImportSource file = Given.file("k", suspicious(measure, rows));
      if (rows < proof) {
        assertThat(importer.run(file).state()).isEqualTo(ImportState.DONE);
      } else {
        assertThatThrownBy(() -> importer.run(file)).isInstanceOf(ImportRefusedException.class);
        assertThat(empty.contacts(Given.TENANT)).isEmpty();
      }
    }
  }

  @Test
  void suspicionsNeedTheirCheck() {
    assertThatThrownBy(
            () -> importer(store, 3).breakers(Breaker.over(0, Measure.CONSTANT_KEYS)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fileCheck must have a notConstant for a breaker of CONSTANT_KEYS");
    assertThatThrownBy(
            () -> importer(store, 3).breakers(Breaker.over(0, Measure.SHIFTED_KEYS)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fileCheck must have a notShifted for a breaker of SHIFTED_KEYS");
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
  @EnumSource(names = {"FAILED_ROWS", "UPDATED_PEOPLE", "CREATED_PEOPLE", "SENDS"})
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
