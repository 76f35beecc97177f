package dev.muster.internal.undo;

import dev.muster.internal.commit.Fenced;
import dev.muster.internal.hash.Digest;
import dev.muster.model.Ability;
import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.NoticeState;
import dev.muster.model.Opened;
import dev.muster.model.Scope;
import dev.muster.report.Guarantee;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.KeptThing;
import dev.muster.report.UndoCounts;
import dev.muster.report.UndoReport;
import dev.muster.row.ProblemCode;
import dev.muster.spi.JournaledContactStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Opens an undo, fences its import, runs it, and says in one of two exceptions why it could not go
 * on. Messages name the class of what failed below and not its message.
 */
public final class UndoStart {

  private static final int UNDIVIDED = 0;
  private static final Set<ImportState> ENDED = Set.of(ImportState.DONE, ImportState.CANCELLED);

  private final Scope imported;
  private final Scope undo;
  private final UndoPorts ports;
  private final UndoRefusals refusals;
  private final Instant now;

  /**
   * Answers the start of an undo.
   *
   * @param imported the import to take back
   * @param guarantee what holds after a crash
   * @throws IllegalStateException if the store lacks what every undo needs
   */
  public UndoStart(Scope imported, UndoPorts ports, Guarantee guarantee) {
    for (Ability needed : List.of(Ability.REVISIONS, Ability.REMOVAL)) {
      if (!ports.contacts().abilities().contains(needed)) {
        throw new IllegalStateException(
            "undo must have a store that declares " + needed + ", was one without");
      }
    }
    this.imported = imported;
    this.undo = new Scope(imported.tenant(), "undo of " + imported.importId(), imported.actor());
    this.ports = ports;
    this.now = ports.clock().instant();
    this.refusals = new UndoRefusals(undo, guarantee, now);
  }

  /**
   * Takes the import back, or goes on where an undo of it broke off; one that is done answers its
   * report.
   *
   * @throws ImportRefusedException if nothing was taken back
   * @throws ImportAbortedException if it stopped part way
   */
  public UndoReport run() {
    ImportEntry entry = known();
    Opened opened = opened(entry);
    if (opened.state() == ImportState.DONE && opened.report().isPresent()) {
      ports.notices().owed(undo, opened.epoch());
      return UndoReport.fromTree(opened.report().get());
    }
    fence(entry);
    UndoProgress progress =
        opened
            .checkpoint()
            .map(UndoProgress::of)
            .orElseGet(
                () -> new UndoProgress(fresh(opened), Position.start(KeptThing.Kind.CONTACT)));
    return run(new UndoRun(imported, ports, opened, progress));
  }

  private ImportEntry known() {
    Optional<ImportEntry> entry = opening(() -> ports.history().entry(imported));
    if (entry.isEmpty()) {
      throw refusals.because(ProblemCode.IMPORT_UNKNOWN);
    }
    if (entry.get().facts().about().containsKey(HistoryEntry.UNDOES)) {
      throw refusals.because(ProblemCode.UNDO_OF_UNDO);
    }
    boolean certain =
        ports.contacts() instanceof JournaledContactStore
            || ENDED.contains(entry.get().state())
            || entry.get().state() == ImportState.UNDONE;
    if (!certain) {
      throw refusals.because(ProblemCode.IMPORT_UNFINISHED);
    }
    return entry.get();
  }

  private Opened opened(ImportEntry entry) {
    String fingerprint =
        Digest.of("undo")
            .text(entry.scope().importId())
            .text(entry.facts().fingerprint())
            .key()
            .hex();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put(HistoryEntry.UNDOES, imported.importId());
    ImportFacts facts = new ImportFacts(now, fingerprint, about);
    Opened opened = opening(() -> ports.journal().open(undo, UNDIVIDED, facts));
    if (!opened.facts().fingerprint().equals(fingerprint)) {
      throw refusals.because(ProblemCode.IMPORT_KEY_REUSED);
    }
    return opened;
  }

  /** Takes the import from whoever owns it, and marks it so that nobody goes on with it. */
  private void fence(ImportEntry entry) {
    ImportFacts unused = new ImportFacts(now, "", Map.of());
    Opened taken = opening(() -> ports.journal().open(imported, UNDIVIDED, unused));
    if (taken.state() == ImportState.UNDONE) {
      return;
    }
    Map<String, Object> report = new LinkedHashMap<>();
    taken.report().or(() -> soFar(taken)).ifPresent(report::putAll);
    report.computeIfPresent("state", (name, state) -> ImportState.UNDONE.name());
    NoticeState owed = entry.ending().map(Ending::notice).orElse(NoticeState.NONE);
    Ending ending = new Ending(ImportState.UNDONE, now, report, owed);
    if (opening(() -> ports.journal().finish(imported, taken.epoch(), ending))
        instanceof CommitResult.Fenced) {
      throw refusals.because("another owner has taken the import over", new Fenced());
    }
  }

  /** What the report of an import that never ended came to. */
  private static Optional<Map<String, Object>> soFar(Opened opened) {
    return opened
        .checkpoint()
        .map(reached -> reached.runState().get("report"))
        .map(
            told -> {
              Map<String, Object> report = new LinkedHashMap<>();
              if (told instanceof Map<?, ?> tree) {
                tree.forEach((name, value) -> report.put((String) name, value));
              }
              return report;
            });
  }

  private UndoReport fresh(Opened opened) {
    UndoCounts none = new UndoCounts(0, 0, 0);
    return new UndoReport(
        imported.importId(),
        undo.importId(),
        ImportState.RUNNING,
        opened.facts().instant(),
        none,
        none,
        new UndoReport.Taken(0, 0, 0, 0, 0),
        Map.of(),
        List.of());
  }

  private <T> T opening(Supplier<T> call) {
    try {
      return ports.retries().of(call);
    } catch (RuntimeException e) {
      throw refusals.because("the journal cannot be opened", e);
    }
  }

  private UndoReport run(UndoRun run) {
    try {
      return run.run();
    } catch (Fenced e) {
      throw stopped(run, "another owner has taken the undo over", e);
    } catch (RuntimeException e) {
      throw stopped(run, "the store, the journal or the engine failed", e);
    }
  }

  private ImportAbortedException stopped(UndoRun run, String why, RuntimeException cause) {
    UndoReport soFar = run.soFar(ImportState.STOPPED);
    try {
      run.finish(soFar);
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
    return refusals.stopped(why, soFar, cause);
  }
}
