package dev.muster.jdbc;

import dev.muster.mappingkit.ConsentHistory;
import dev.muster.mappingkit.ConsentLaws;
import dev.muster.mappingkit.CrashLaws;
import dev.muster.mappingkit.EventFiles;
import dev.muster.mappingkit.HostTouch;
import dev.muster.mappingkit.ImportLaws;
import dev.muster.mappingkit.LoopLaws;
import dev.muster.mappingkit.PeopleFiles;
import dev.muster.mappingkit.PresetFile;
import dev.muster.mappingkit.PresetFiles;
import dev.muster.mappingkit.PresetLaws;
import dev.muster.mappingkit.Spoiling;
import dev.muster.mappingkit.StoreProbe;
import dev.muster.mappingkit.UndoLaws;
import dev.muster.mappingkit.Workload;
import dev.muster.model.EventAppend;
import dev.muster.model.Identifier;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.ObjectDump;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of an import over a database. Fewer tries than in memory, as each commit is synced. */
abstract class StoreLaws {

  private static final int RECORDS = 8;
  private static final int TRIES = 15;
  private static final Map<TestDatabase, JdbcContactStore> STORES =
      new EnumMap<>(TestDatabase.class);

  private final JdbcContactStore store;
  private final StoreProbe probe;

  StoreLaws(TestDatabase database) {
    store = STORES.computeIfAbsent(database, any -> JdbcContactStore.open(any.freshUrl()));
    probe = probe(store);
  }

  @Property(tries = TRIES)
  void everyRecordEndsOnce(
      @ForAll("anything") Workload workload, @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.everyRecordEndsOnce(workload, probe, chunkRows);
  }

  @Property(tries = TRIES)
  void resultIsRowByRow(
      @ForAll("anything") Workload workload, @ForAll @IntRange(min = 1, max = 9) int chunkRows) {
    ImportLaws.resultIsRowByRow(workload, probe, chunkRows);
  }

  @Property(tries = TRIES)
  void cuttingChangesNothing(
      @ForAll("anything") Workload workload,
      @ForAll @IntRange(min = 1, max = 3) int chunkRows,
      @ForAll @IntRange(min = 1, max = 9) int streamBytes) {
    ImportLaws.cuttingChangesNothing(workload, probe, chunkRows, streamBytes);
  }

  @Property(tries = TRIES)
  void secondImportOfPeopleChangesNothing(
      @ForAll("distinctPeople") Workload people,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.secondImportChangesNothing(people, probe, chunkRows);
  }

  @Property(tries = TRIES)
  void secondImportOfEventsChangesNothing(
      @ForAll("events") Workload events, @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.secondImportChangesNothing(events, probe, chunkRows);
  }

  @Property(tries = TRIES)
  void reviewOfPeopleIsTheRun(
      @ForAll("distinctPeople") Workload before,
      @ForAll("people") Workload people,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.reviewIsTheRun(before, people, probe, chunkRows);
  }

  @Property(tries = TRIES)
  void reviewOfEventsIsTheRun(
      @ForAll("events") Workload before,
      @ForAll("events") Workload events,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.reviewIsTheRun(before, events, probe, chunkRows);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void reviewByAPresetIsTheRun(
      @ForAll("presetFiles") Tuple.Tuple2<PresetFile, PresetFile> files,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    PresetLaws.reviewIsTheRun(files.get1(), files.get2(), probe, chunkRows);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void errorFileClosesTheLoop(
      @ForAll("tamePresetFiles") PresetFile file,
      @ForAll @Size(RECORDS) List<Spoiling> spoilings,
      @ForAll LoopLaws.Columns columns) {
    LoopLaws.errorFileClosesTheLoop(file, spoilings, probe, columns);
  }

  @Property(tries = TRIES)
  void crashAndResumeIsNoCrash(
      @ForAll("anything") Workload workload,
      @ForAll @IntRange(min = 1, max = 12) int call,
      @ForAll boolean after,
      @ForAll @IntRange(min = 1, max = 4) int chunkRows) {
    CrashAtCall crash = after ? CrashAtCall.after(call) : CrashAtCall.before(call);
    new CrashLaws<>(store, probe).crashAndResumeIsNoCrash(workload, crash, chunkRows);
  }

  @Property(tries = TRIES)
  void undoneImportWasNever(
      @ForAll("anything") Workload before,
      @ForAll("anything") Workload undone,
      @ForAll @IntRange(min = 1, max = 4) int chunkRows) {
    new UndoLaws<>(store, probe).undoneImportWasNever(before, undone, chunkRows);
  }

  @Property(tries = TRIES)
  void thoseTouchedAreKept(
      @ForAll("anything") Workload before,
      @ForAll("anything") Workload undone,
      @ForAll("touches") Map<Integer, HostTouch> touches,
      @ForAll @IntRange(min = 1, max = 4) int chunkRows) {
    new UndoLaws<>(store, probe).thoseTouchedAreKept(before, undone, touches, chunkRows);
  }

  @Property(tries = TRIES)
  void crashAndUndoAgainIsNoCrash(
      @ForAll("anything") Workload before,
      @ForAll("anything") Workload undone,
      @ForAll @IntRange(min = 1, max = 16) int call,
      @ForAll boolean after,
      @ForAll @IntRange(min = 1, max = 4) int chunkRows) {
    CrashAtCall crash = after ? CrashAtCall.after(call) : CrashAtCall.before(call);
    new UndoLaws<>(store, probe).crashAndUndoAgainIsNoCrash(before, undone, crash, chunkRows);
  }

  @Property(tries = TRIES)
  void unsubscribedStaysUnsubscribed(
      @ForAll("consentHistories") ConsentHistory history,
      @ForAll @IntRange(min = 1, max = 4) int chunkRows) {
    ConsentLaws.unsubscribedStaysUnsubscribed(history, probe, chunkRows);
  }

  @Provide
  Arbitrary<ConsentHistory> consentHistories() {
    return ConsentHistory.any();
  }

  @Provide
  Arbitrary<Map<Integer, HostTouch>> touches() {
    return Arbitraries.maps(Arbitraries.integers().between(0, 9), Arbitraries.of(HostTouch.class))
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Workload> anything() {
    return Arbitraries.oneOf(people(), events());
  }

  @Provide
  Arbitrary<Workload> people() {
    return PeopleFiles.upTo(RECORDS);
  }

  @Provide
  Arbitrary<Workload> distinctPeople() {
    return PeopleFiles.ofDistinctPeople(RECORDS);
  }

  @Provide
  Arbitrary<Workload> events() {
    return EventFiles.upTo(RECORDS);
  }

  @Provide
  Arbitrary<Tuple.Tuple2<PresetFile, PresetFile>> presetFiles() {
    return PresetFiles.pairs(RECORDS);
  }

  @Provide
  Arbitrary<PresetFile> tamePresetFiles() {
    return PresetFiles.presets().flatMap(preset -> PresetFiles.tame(preset, RECORDS));
  }

  static StoreProbe probe(JdbcContactStore store) {
    return new StoreProbe() {
      @Override
      public ContactStore contacts() {
        return store;
      }

      @Override
      public List<ContactDump> stored(String tenant, Identifier identifier) {
        return store.contacts(tenant, identifier).stream().map(StoreLaws::dump).toList();
      }
    };
  }

  private static ContactDump dump(StoredContact contact) {
    List<EventAppend> events =
        contact.events().stream()
            .map(
                event ->
                    new EventAppend(
                        event.key(),
                        event.name(),
                        event.time(),
                        event.properties(),
                        event.visibility()))
            .toList();
    return ContactDump.of(
            new HashSet<>(contact.identifiers()), contact.standing(), contact.attributes(), events)
        .withSegments(contact.segments())
        .withLinks(
            contact.links().stream()
                .map(link -> ObjectDump.of(link.object(), link.attributes()))
                .toList());
  }
}
