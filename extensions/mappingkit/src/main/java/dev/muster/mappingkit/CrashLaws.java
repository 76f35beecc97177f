package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.JournaledContactStore;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;

/**
 * The law of imports that break off, to be held against any journaled store with any workload. Each
 * try works for tenants of its own, and throws an {@link AssertionError} that shows what differs.
 *
 * @param <S> a store that keeps a history
 */
public final class CrashLaws<S extends JournaledContactStore & ImportHistory> {

  private static final String KEY = "first";
  private static final int ALL = 10_000;

  private final S store;
  private final StoreProbe probe;

  /**
   * Holds the law against a store.
   *
   * @param store the store
   * @param probe that looks into the same store
   */
  public CrashLaws(S store, StoreProbe probe) {
    this.store = store;
    this.probe = probe;
  }

  /**
   * Law 4: an import that breaks off at any call of its store and is resumed ends as one that never
   * did: the same report, files, contacts, outcomes and triggers.
   *
   * @param breaking breaks off the first run, for example {@link dev.muster.testkit.CrashAtCall}
   */
  public void crashAndResumeIsNoCrash(Workload workload, CallWatcher breaking, int chunkRows) {
    String steady = UUID.randomUUID().toString();
    String crashing = UUID.randomUUID().toString();
    byte[] file = workload.file().bytes(LineEnd.LF);
    ContactStore watched = WatchedJournaledStore.over(store, breaking);

    ImportTrial undisturbed = new ImportTrial(workload, probe, steady);
    Observed expected = undisturbed.run(KEY, new ByteArrayInputStream(file), chunkRows);
    ImportTrial disturbed = new ImportTrial(workload, probe, crashing);
    Observed seen = disturbed.runAndResume(KEY, file, watched, chunkRows);

    assertThat(disturbed.withContents(seen.report()))
        .isEqualTo(undisturbed.withContents(expected.report()));
    assertThat(seen.contacts()).isEqualTo(expected.contacts());
    assertThat(seen.started()).isEqualTo(expected.started());
    assertThat(rows(crashing)).isEqualTo(rows(steady));
  }

  private List<LedgerRow> rows(String tenant) {
    return store.rows(new Scope(tenant, KEY, "importer"), 0, ALL);
  }
}
