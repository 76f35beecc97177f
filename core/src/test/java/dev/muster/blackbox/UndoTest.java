package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.model.Campaign;
import dev.muster.model.Change;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.ImportState;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Occurrence;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.TriggerIntent;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import dev.muster.report.MusterException;
import dev.muster.report.UndoCounts;
import dev.muster.report.UndoReport;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CallCounter;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import dev.muster.testkit.RecordingCampaignEngine;
import dev.muster.testkit.StoredContact;
import dev.muster.testkit.WatchedJournaledStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UndoTest {

  private static final Path PLAN = Path.of("plan");
  private static final String[] BEFORE = {"email,plan", "ana@example.org,free", "bo@example.org,"};
  private static final String[] LINES = {
    "email,plan",
    "ana@example.org,pro",
    "bo@example.org,pro",
    "cy@example.org,free",
    "ana@example.org,gold",
    "dee@example.org,free",
    "cy@example.org,pro"
  };
  private static final Scope HOST = new Scope(Given.TENANT, "host", "host");

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine =
      new RecordingCampaignEngine()
          .listening(Occurrence.personCreated(), Campaign.named("welcome"))
          .listening(Occurrence.attributeChanged("plan"), Campaign.named("upsell"));

  private static ImporterBuilder importer(ContactStore store) {
    return Given.importer(Given.people(), store).chunkRows(2);
  }

  private ImporterBuilder importer() {
    return importer(store).campaigns(engine).triggers(TriggerPolicy.always());
  }

  /** Imports what was there before, and then the file to undo. */
  private List<ContactDump> imported() {
    importer(store).build().run(Given.file("before", BEFORE));
    List<ContactDump> before = store.dump(Given.TENANT);
    importer().build().run(Given.file("k", LINES));
    return before;
  }

  private StoredContact contact(String email) {
    return store.contacts(Given.TENANT, Identifier.of("email", email)).get(0);
  }

  private void asHost(ContactWrite.Builder write) {
    assertThat(store.write(HOST, List.of(write.build())))
        .extracting(Receipt::kind)
        .containsExactly(Receipt.Kind.WRITTEN);
  }

  private ContactWrite.Builder to(String email) {
    StoredContact contact = contact(email);
    return ContactWrite.to(new Target.Known(contact.id(), contact.revision()));
  }

  private static UndoReport report(UndoCounts contacts, UndoReport.Taken took, KeptThing... kept) {
    Map<KeptReason, Long> reasons =
        Stream.of(kept)
            .collect(
                java.util.stream.Collectors.groupingBy(
                    KeptThing::reason, java.util.stream.Collectors.counting()));
    return new UndoReport(
        "k",
        "undo of k",
        ImportState.DONE,
        Given.NOW,
        contacts,
        new UndoCounts(0, 0, 0),
        took,
        reasons,
        List.of(kept));
  }

  @Test
  void undoneImportWasNever() {
    List<ContactDump> before = imported();

    UndoReport report = importer().build().undo("k");

    assertThat(store.dump(Given.TENANT)).isEqualTo(before);
    assertThat(report)
        .isEqualTo(report(new UndoCounts(2, 2, 0), new UndoReport.Taken(0, 0, 0, 0, 0)));
    assertThat(store.entry(new Scope(Given.TENANT, "k", "importer")))
        .hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(ImportState.UNDONE));
  }

  @Test
  void thoseTouchedSinceAreKeptAndNamed() {
    imported();
    asHost(
        to("ana@example.org")
            .changes(List.of(new Change(Path.of("seen"), Optional.empty(), Optional.of("today")))));
    asHost(
        to("dee@example.org")
            .events(List.of(new EventAppend(new EventKey("e"), "buys", Given.NOW, Map.of()))));
    List<String> held = Given.held(store);

    UndoReport report = importer().build().undo("k");

    assertThat(report)
        .isEqualTo(
            report(
                new UndoCounts(1, 1, 2),
                new UndoReport.Taken(0, 0, 0, 0, 0),
                new KeptThing(KeptThing.Kind.CONTACT, 5, KeptReason.HAS_EVENTS),
                new KeptThing(KeptThing.Kind.CONTACT, 1, KeptReason.TOUCHED)));
    assertThat(Given.held(store))
        .containsExactlyInAnyOrder(
            held.get(0), "[email=bo@example.org] {}", held.get(held.size() - 1));
    assertThat(report.toText())
        .contains("changed by somebody else since")
        .doesNotContain("example.org");
    assertThat(UndoReport.fromJson(report.toJson())).isEqualTo(report);
  }

  @Test
  void eventsAreWithdrawnWhoeverTouchedTheirPeople() {
    CsvImportSpec events =
        CsvImportSpec.events()
            .identifier("email")
            .eventName("event")
            .eventTime("time")
            .unknownPeople(UnknownPeople.CREATE)
            .build();
    importer(store).build().run(Given.file("before", BEFORE));
    asHost(
        to("ana@example.org")
            .events(List.of(new EventAppend(new EventKey("e"), "sells", Given.NOW, Map.of()))));
    List<String> before = Given.held(store);
    Importer importer = Given.importer(events, store).chunkRows(1).build();
    importer.run(
        Given.file(
            "k",
            "email,event,time",
            "ana@example.org,buys,2024-01-01T00:00:00Z",
            "eve@example.org,buys,2024-01-01T00:00:00Z",
            "ana@example.org,buys,2024-01-02T00:00:00Z"));
    asHost(
        to("bo@example.org")
            .changes(List.of(new Change(PLAN, Optional.empty(), Optional.of("x")))));
    asHost(
        to("bo@example.org")
            .changes(List.of(new Change(PLAN, Optional.of("x"), Optional.empty()))));

    UndoReport report = importer.undo("k");

    assertThat(report)
        .isEqualTo(report(new UndoCounts(1, 1, 0), new UndoReport.Taken(3, 0, 0, 0, 0)));
    assertThat(Given.held(store)).isEqualTo(before);
  }

  @Test
  void intentsAreWithdrawnBeforeAndAfterTheyWereHandedOver() {
    engine.at(Instant.MIN).notNow("later");
    importer(store).build().run(Given.file("before", BEFORE));
    engine.answering(
        intent ->
            intent.campaign().equals("welcome")
                ? dev.muster.model.Delivery.NOT_NOW
                : dev.muster.model.Delivery.TAKEN);
    importer().build().run(Given.file("k", LINES));
    long taken = engine.taken().size();

    UndoReport report = importer().build().undo("k");

    assertThat(report.took()).isEqualTo(new UndoReport.Taken(0, 0, 0, 2, taken));
    assertThat(engine.taken()).isEmpty();
    Scope scope = new Scope(Given.TENANT, "k", "importer");
    assertThat(store.intents(scope, IntentState.WITHDRAWN, "", 9))
        .extracting(TriggerIntent::campaign)
        .containsExactly("welcome", "welcome");
    assertThat(store.intents(scope, IntentState.PENDING, "", 9)).isEmpty();
  }

  @Test
  void undoOnceMoreAnswersTheFirstReport() {
    imported();
    UndoReport first = importer().build().undo("k");
    List<ContactDump> after = store.dump(Given.TENANT);

    assertThat(importer().build().undo("k")).isEqualTo(first);
    assertThat(store.dump(Given.TENANT)).isEqualTo(after);
  }

  @Test
  void undoOfAnUndoIsRefused() {
    imported();
    importer().build().undo("k");

    assertRefused("undo of k", "UNDO_OF_UNDO");
  }

  @Test
  void unknownImportIsRefusedAndNotOpened() {
    assertRefused("nobody", "IMPORT_UNKNOWN");
    assertThat(store.imports(Given.TENANT, 9)).isEmpty();
  }

  private void assertRefused(String importId, String code) {
    assertThatThrownBy(() -> importer().build().undo(importId))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageStartingWith("Undo refused: " + code);
  }

  @Test
  void importThatWasUndoneIsNeitherRunNorResumed() {
    imported();
    importer().build().undo("k");

    assertThatThrownBy(() -> importer().build().run(Given.file("k", LINES)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("IMPORT_UNDONE");
    assertThatThrownBy(() -> importer().build().resume("k", Given.file("k", LINES)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("IMPORT_UNDONE");
  }

  @Test
  void importThatBrokeOffIsUndoneToo() {
    importer(store).build().run(Given.file("before", BEFORE));
    List<ContactDump> before = store.dump(Given.TENANT);
    ContactStore breaking = WatchedJournaledStore.over(store, CrashAtCall.after(7));
    assertThatThrownBy(() -> importer(breaking).build().run(Given.file("k", LINES)))
        .isInstanceOf(MusterException.class);
    assertThat(store.dump(Given.TENANT)).isNotEqualTo(before);

    importer().build().undo("k");

    assertThat(store.dump(Given.TENANT)).isEqualTo(before);
  }

  /** What an undo left behind. */
  private record Left(UndoReport report, List<ContactDump> contacts, List<LedgerRow> rows) {}

  private static Left left(InMemoryContactStore store, UndoReport report) {
    return new Left(
        report,
        store.dump(Given.TENANT),
        store.rows(new Scope(Given.TENANT, "undo of k", "importer"), 0, 99));
  }

  private static UndoTest touched() {
    UndoTest test = new UndoTest();
    test.imported();
    test.asHost(
        test.to("cy@example.org")
            .changes(List.of(new Change(PLAN, Optional.of("pro"), Optional.of("mine")))));
    return test;
  }

  private static Left undisturbed(CallWatcher watcher) {
    UndoTest test = touched();
    return left(
        test.store, importer(WatchedJournaledStore.over(test.store, watcher)).build().undo("k"));
  }

  static Stream<CrashAtCall> crashes() {
    CallCounter counter = new CallCounter();
    undisturbed(counter);
    return IntStream.rangeClosed(1, counter.calls().size())
        .boxed()
        .flatMap(call -> Stream.of(CrashAtCall.before(call), CrashAtCall.after(call)));
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void crashAtAnyCallAndUndoAgainIsNoCrash(CrashAtCall crash) {
    UndoTest test = touched();
    Throwable crashed =
        catchThrowable(
            () -> importer(WatchedJournaledStore.over(test.store, crash)).build().undo("k"));

    UndoReport report = importer(test.store).build().undo("k");

    assertThat(crashed).isInstanceOf(MusterException.class);
    assertThat(left(test.store, report)).isEqualTo(undisturbed(call -> {}));
  }

  @Test
  void undoThatStoppedSaysHowFarItCame() {
    UndoTest test = touched();
    CallCounter counter = new CallCounter();
    undisturbed(counter);
    CrashAtCall last = CrashAtCall.before(counter.calls().size());

    assertThatThrownBy(
            () -> importer(WatchedJournaledStore.over(test.store, last)).build().undo("k"))
        .isInstanceOf(ImportAbortedException.class)
        .hasMessageStartingWith("Undo stopped after 4 contacts and objects: ")
        .hasMessageEndingWith("undo again to go on");
  }

  @ParameterizedTest
  @EnumSource(Ability.class)
  void storeThatLacksWhatUndoNeedsIsTold(Ability only) {
    Importer importer = importer(store.plain(only)).journal(new InMemoryJournal()).build();

    assertThatThrownBy(() -> importer.undo("k"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            only == Ability.REVISIONS
                ? "undo must have a store that declares REMOVAL, was one without"
                : "undo must have a store that declares REVISIONS, was one without");
  }

  @Test
  void withoutALastingJournalNothingCanBeUndone() {
    assertThatThrownBy(() -> importer(store.plain(Ability.REVISIONS)).build().undo("k"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("undo must have a journal that lasts");
  }

  @Test
  void plainStoreIsUndoneAsFarAsItsAbilitiesGo() {
    ContactStore plain =
        store.plain(
            3,
            Ability.UNIQUE_IDENTIFIERS,
            Ability.EVENT_KEYS,
            Ability.REVISIONS,
            Ability.REMOVAL,
            Ability.HOLDINGS);
    Importer importer = importer(plain).journal(new InMemoryJournal()).build();
    importer.run(Given.file("before", BEFORE));
    List<ContactDump> before = store.dump(Given.TENANT);
    importer.run(Given.file("k", LINES));

    assertThat(importer.undo("k"))
        .isEqualTo(report(new UndoCounts(2, 2, 0), new UndoReport.Taken(0, 0, 0, 0, 0)));
    assertThat(store.dump(Given.TENANT)).isEqualTo(before);
  }

  @Test
  void storeThatCannotCountKeepsWhomTheImportMade() {
    ContactStore plain =
        store.plain(Ability.UNIQUE_IDENTIFIERS, Ability.REVISIONS, Ability.REMOVAL);
    Importer importer = importer(plain).journal(new InMemoryJournal()).build();
    importer.run(Given.file("before", BEFORE));
    importer.run(Given.file("k", LINES));

    UndoReport report = importer.undo("k");

    assertThat(report.contacts()).isEqualTo(new UndoCounts(0, 2, 2));
    assertThat(report.reasons()).isEqualTo(Map.of(KeptReason.NOT_COUNTABLE, 2L));
  }
}
