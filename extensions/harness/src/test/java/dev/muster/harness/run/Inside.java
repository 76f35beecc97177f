package dev.muster.harness.run;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Setting;
import dev.muster.harness.oracle.Verdict;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Dumps;
import dev.muster.model.Scope;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournaledStore;
import java.util.ArrayList;
import java.util.List;

/** An import in this process, with a store and an engine in memory. */
final class Inside {

  static final Scope SCOPE = new Scope("shop", "one", "importer");

  private final Workload workload;
  private final InMemoryContactStore memory;
  private final RecordingCampaignEngine engine = Setting.engine();

  Inside(Workload workload) {
    this(workload, new InMemoryContactStore());
  }

  Inside(Workload workload, InMemoryContactStore memory) {
    this.workload = workload;
    this.memory = memory;
  }

  InMemoryContactStore memory() {
    return memory;
  }

  RecordingCampaignEngine engine() {
    return engine;
  }

  ImporterBuilder importer(int chunkRows) {
    return importer(memory, chunkRows);
  }

  /** Answers an importer whose calls of the store are watched. */
  ImporterBuilder importer(CallWatcher watcher, int chunkRows) {
    return importer(WatchedJournaledStore.over(memory, watcher), chunkRows);
  }

  private ImporterBuilder importer(ContactStore store, int chunkRows) {
    return Setting.importer(workload)
        .contacts(store)
        .campaigns(engine)
        .tenant(SCOPE.tenant())
        .chunkRows(chunkRows)
        .pause(time -> {});
  }

  ImportSource source() {
    return ImportSource.of(workload.bytes()).key(SCOPE.importId());
  }

  /** Answers what differs from what the oracle says. */
  List<String> differences() {
    Verdict expected = Oracle.of(workload);
    List<String> lines = new ArrayList<>(expected.differences(Dumps.of(memory, SCOPE)));
    List<String> started = engine.started().stream().map(Dumps::line).toList();
    lines.addAll(
        new Verdict(List.of(), List.of(), expected.started(), List.of())
            .differences(new Verdict(List.of(), List.of(), started, List.of())));
    return lines;
  }

  /** Answers how many calls of its store an undisturbed import makes. */
  static int calls(Workload workload, int chunkRows) {
    List<StoreCall> calls = new ArrayList<>();
    Inside inside = new Inside(workload);
    inside.importer(calls::add, chunkRows).build().run(inside.source());
    return calls.size();
  }
}
