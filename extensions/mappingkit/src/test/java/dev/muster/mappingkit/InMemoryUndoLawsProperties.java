package dev.muster.mappingkit;

import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The law of undo over the store in memory. */
class InMemoryUndoLawsProperties {

  private static final int RECORDS = 10;

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final UndoLaws<InMemoryContactStore> laws =
      new UndoLaws<>(store, StoreProbe.of(store, store));

  @Property
  void undoneImportWasNever(
      @ForAll("anything") Workload before,
      @ForAll("anything") Workload undone,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    laws.undoneImportWasNever(before, undone, chunkRows);
  }

  @Property
  void thoseTouchedAreKept(
      @ForAll("anything") Workload before,
      @ForAll("anything") Workload undone,
      @ForAll("touches") Map<Integer, HostTouch> touches,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    laws.thoseTouchedAreKept(before, undone, touches, chunkRows);
  }

  @Property
  void crashAndUndoAgainIsNoCrash(
      @ForAll("anything") Workload before,
      @ForAll("anything") Workload undone,
      @ForAll @IntRange(min = 1, max = 20) int call,
      @ForAll boolean after,
      @ForAll @IntRange(min = 1, max = 4) int chunkRows) {
    CrashAtCall crash = after ? CrashAtCall.after(call) : CrashAtCall.before(call);
    laws.crashAndUndoAgainIsNoCrash(before, undone, crash, chunkRows);
  }

  @Provide
  Arbitrary<Workload> anything() {
    return Arbitraries.oneOf(PeopleFiles.upTo(RECORDS), EventFiles.upTo(RECORDS));
  }

  @Provide
  Arbitrary<Map<Integer, HostTouch>> touches() {
    return Arbitraries.maps(Arbitraries.integers().between(0, 9), Arbitraries.of(HostTouch.class))
        .ofMaxSize(4);
  }
}
