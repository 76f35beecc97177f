package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.model.Campaign;
import dev.muster.model.ContactWrite;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.RowCounts;
import dev.muster.report.Share;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import dev.muster.testkit.RecordingCampaignEngine;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports into a store that may do a part of what it is asked. */
class PlainStoreTest {

  private final InMemoryContactStore memory = new InMemoryContactStore();
  private final InMemoryJournal journal = new InMemoryJournal();
  private final Given.Rows rows = new Given.Rows();

  private ContactStore plain() {
    return memory.plain(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS, Ability.REVISIONS);
  }

  private Whims whims(Whims.Whim whim, int times, String value) {
    return new Whims(plain(), whim, times, Whims.giving(value));
  }

  private ImporterBuilder importer(ContactStore store) {
    return Given.importer(Given.people(), store).listener(rows);
  }

  @Test
  void storeWithoutAnyAbilityIsImportedInto() {
    ImportReport report =
        importer(memory.plain()).build().run(Given.file("k", "email,plan", "a@b.de,x", "a@b.de,y"));

    assertThat(report.guarantee()).isEqualTo(Guarantee.NONE);
    assertThat(report.rows()).isEqualTo(new RowCounts(1, 1, 0, 0, 0, 0, 0));
    assertThat(Given.held(memory)).containsExactly("[email=a@b.de] {plan=y}");
  }

  @Test
  void writeThatIsRefusedRejectsItsRowAlone() {
    Whims store = whims(Whims.Whim.INVALID, Integer.MAX_VALUE, "bad");

    ImportReport report =
        importer(store)
            .journal(journal)
            .build()
            .run(Given.file("k", "email,plan", "a@b.de,x", "c@d.de,bad", "e@f.de,x", "g@h.de,x"));

    assertThat(report.guarantee()).isEqualTo(Guarantee.IDEMPOTENT);
    assertThat(rows.seen())
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 REJECTED [STORE_REFUSED]",
            "3 CREATED [PERSON_CREATED]",
            "4 CREATED [PERSON_CREATED]");
    assertThat(Given.held(memory))
        .containsExactly(
            "[email=a@b.de] {plan=x}", "[email=e@f.de] {plan=x}", "[email=g@h.de] {plan=x}");
    assertThat(journal.rows(new Scope(Given.TENANT, "k", "importer"), 0, 9)).hasSize(4);
  }

  @Test
  void rowThatFailedBecauseOfARefusedWriteIsPlannedAgain() {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").identifier("id").attribute("plan").build();
    Whims store = whims(Whims.Whim.INVALID, Integer.MAX_VALUE, "bad");

    Given.importer(spec, store)
        .listener(rows)
        .build()
        .run(Given.file("k", "email,id,plan", "a@b.de,1,bad", "a@b.de,2,x", "c@d.de,1,x"));

    assertThat(rows.seen())
        .containsExactly(
            "1 REJECTED [STORE_REFUSED]",
            "2 CREATED [PERSON_CREATED]",
            "3 CREATED [PERSON_CREATED]");
    assertThat(Given.held(memory))
        .containsExactly("[email=a@b.de, id=2] {plan=x}", "[email=c@d.de, id=1] {plan=x}");
  }

  @Test
  void writeThatMovedIsPlannedAgainUntilItIsDone() {
    importer(whims(Whims.Whim.MOVED, 4, "x"))
        .build()
        .run(Given.file("k", "email,plan", "a@b.de,x"));

    assertThat(rows.seen()).containsExactly("1 CREATED [PERSON_CREATED]");
    assertThat(Given.held(memory)).containsExactly("[email=a@b.de] {plan=x}");
  }

  @Test
  void writeThatKeepsMovingRejectsItsRow() {
    Whims store = whims(Whims.Whim.MOVED, Integer.MAX_VALUE, "x");

    importer(store).build().run(Given.file("k", "email,plan", "a@b.de,x", "c@d.de,y"));

    assertThat(rows.seen())
        .containsExactly("1 REJECTED [STORE_CONTENDED]", "2 CREATED [PERSON_CREATED]");
    assertThat(Given.held(memory)).containsExactly("[email=c@d.de] {plan=y}");
  }

  @Test
  void writeOfUnknownFateThatWasDoneIsNotDoneAgain() {
    RecordingCampaignEngine engine =
        new RecordingCampaignEngine()
            .listening(Occurrence.personCreated(), Campaign.named("welcome"));

    importer(whims(Whims.Whim.UNSURE, 1, "x"))
        .campaigns(engine)
        .triggers(TriggerPolicy.always())
        .build()
        .run(Given.file("k", "email,plan", "a@b.de,x", "c@d.de,y"));

    assertThat(rows.seen())
        .containsExactly("1 CREATED [PERSON_CREATED]", "2 CREATED [PERSON_CREATED]");
    assertThat(Given.held(memory))
        .containsExactly("[email=a@b.de] {plan=x}", "[email=c@d.de] {plan=y}");
    assertThat(engine.taken()).hasSize(2);
  }

  @Test
  void writeOfUnknownFateThatWasLostIsDoneAgain() {
    importer(whims(Whims.Whim.LOST, 2, "x")).build().run(Given.file("k", "email,plan", "a@b.de,x"));

    assertThat(rows.seen()).containsExactly("1 CREATED [PERSON_CREATED]");
    assertThat(Given.held(memory)).containsExactly("[email=a@b.de] {plan=x}");
  }

  @Test
  void storeThatNeverCanTellStopsTheImport() {
    Whims store = whims(Whims.Whim.LOST, Integer.MAX_VALUE, "x");

    assertThatThrownBy(
            () ->
                importer(store).build().run(Given.file("k", "email,plan", "a@b.de,x", "c@d.de,y")))
        .isInstanceOf(ImportAbortedException.class)
        .hasMessage(
            "Import stopped after 0 rows: the store, the engine or a rule failed"
                + " (java.lang.IllegalStateException)");
  }

  @Test
  void eventOfUnknownFateIsStoredOnce() {
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email")
            .everyEventNamed("visit")
            .eventTime("time")
            .unknownPeople(UnknownPeople.CREATE)
            .build();
    Whims store = new Whims(plain(), Whims.Whim.UNSURE, 1, PlainStoreTest::anyWrite);

    Given.importer(spec, store)
        .listener(rows)
        .build()
        .run(
            Given.file(
                "k",
                "email,time",
                "a@b.de,2024-01-01T00:00Z",
                "a@b.de,2024-01-02T00:00Z",
                "c@d.de,2024-01-01T00:00Z"));

    assertThat(rows.seen())
        .containsExactly(
            "1 CREATED [PERSON_CREATED, EVENT_STORED]",
            "2 CREATED [EVENT_STORED]",
            "3 CREATED [PERSON_CREATED, EVENT_STORED]");
    assertThat(memory.contacts(Given.TENANT).get(0).events()).hasSize(2);
  }

  private static boolean anyWrite(ContactWrite write) {
    return true;
  }

  @Test
  void noCallCarriesMoreWritesThanTheStoreTakes() {
    Whims store = whims(Whims.Whim.INVALID, 0, "").maxWrites(3);

    importer(store)
        .chunkRows(8)
        .build()
        .run(
            Given.file(
                "k",
                Stream.concat(
                        Stream.of("email,plan"),
                        IntStream.range(0, 10).mapToObj(i -> "a" + i + "@b.de,x"))
                    .toArray(String[]::new)));

    assertThat(store.calls()).containsExactly(3, 3, 2, 2);
    assertThat(memory.contacts(Given.TENANT)).hasSize(10);
  }

  @Test
  void storeThatAnswersTooFewReceiptsStopsTheImport() {
    ContactStore store = new Forgetful(plain());

    assertThatThrownBy(() -> importer(store).build().run(Given.file("k", "email,plan", "a@b.de,x")))
        .isInstanceOf(ImportAbortedException.class)
        .hasRootCauseMessage("store must answer one receipt for each write, answered 0 to 1");
  }

  @Test
  void sameKeyWithAJournalIsNotImportedAgain() {
    ImporterBuilder builder = importer(plain()).journal(journal);
    ImportReport first = builder.build().run(Given.file("k", "email,plan", "a@b.de,x"));

    assertThat(builder.build().run(Given.file("k", "email,plan", "a@b.de,x"))).isEqualTo(first);
    assertThat(rows.seen()).isEqualTo(List.of("1 CREATED [PERSON_CREATED]"));
  }

  /** Dies once the store has written, before the journal knows. */
  private static final class DiesBeforeTheEnd implements CallWatcher {

    @Override
    public void before(StoreCall call) {
      if (call == StoreCall.END || call == StoreCall.FINISH) {
        throw new IllegalStateException("crashed, as the test told it to");
      }
    }
  }

  @Test
  void intentsOfTheBatchThatACrashCutOffAreMissing() {
    RecordingCampaignEngine engine =
        new RecordingCampaignEngine()
            .listening(Occurrence.personCreated(), Campaign.named("welcome"));
    ImporterBuilder builder =
        importer(plain()).campaigns(engine).triggers(TriggerPolicy.always()).chunkRows(2);
    ImportSource file = Given.file("k", "email,plan", "a@b.de,x", "b@b.de,x", "c@b.de,x");
    builder.journal(WatchedJournal.over(journal, new DiesBeforeTheEnd()));
    assertThatThrownBy(() -> builder.build().run(file)).isInstanceOf(MusterException.class);

    ImportReport report = builder.journal(journal).build().resume("k", file);

    assertThat(report.guarantee()).isEqualTo(Guarantee.IDEMPOTENT);
    assertThat(report.rows()).isEqualTo(new RowCounts(1, 0, 2, 0, 0, 0, 0));
    assertThat(Given.held(memory))
        .containsExactly(
            "[email=a@b.de] {plan=x}", "[email=b@b.de] {plan=x}", "[email=c@b.de] {plan=x}");
    assertThat(engine.started()).extracting(TriggerIntent::record).containsExactly(3L);
    assertThat(report.triggers().unknown()).isEqualTo(Share.none());
  }
}
