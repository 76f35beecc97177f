package dev.muster.internal;

import dev.muster.internal.dispatch.IntentDispatch;
import dev.muster.internal.files.FiledRow;
import dev.muster.internal.files.FilesPart;
import dev.muster.internal.files.ImportFiles;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.plan.RunMemory;
import dev.muster.internal.retry.Retries;
import dev.muster.internal.tally.Tally;
import dev.muster.internal.validate.Found;
import dev.muster.model.Checkpoint;
import dev.muster.model.ImportState;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.FileFacts;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.rule.Breaker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What is kept of a run so far, and steps 7 and 8 for each batch that is. */
final class RunProgress {

  private static final Logger LOG = System.getLogger(RunProgress.class.getName());

  private final ImportSetup setup;
  private final Instant now;
  private final ReadAhead chunks;
  private final Beside beside;
  private final Breakers breakers;
  private Tally tally;
  private long bytes;
  private long filed;
  private long left;
  private boolean written;
  private boolean listenerFailed;

  RunProgress(ImportSetup setup, Instant now, ReadAhead chunks, Beside beside) {
    this.setup = setup;
    this.now = now;
    this.chunks = chunks;
    this.beside = beside;
    this.breakers =
        Breakers.of(setup.rules().breakers(), Breaker.Moment.WHILE_WRITING, beside.counts);
    this.tally = new Tally(now);
  }

  /**
   * What goes on beside the rows.
   *
   * @param dispatch of intents
   * @param memory of planning
   * @param files that are written
   * @param counts of what the file itself shows
   */
  record Beside(IntentDispatch dispatch, RunMemory memory, ImportFiles files, FileCounts counts) {}

  /** Goes on where another owner stood. */
  void goOnFrom(Checkpoint reached) {
    RunState state = RunState.of(reached);
    tally = Tally.of(state.report());
    if (!beside.memory.restore(state.memory())) {
      beside.dispatch.visitAll(
          (intent, at) -> beside.memory.triggers().recall(intent, at == IntentState.OVER_CAP));
    }
    bytes = reached.byteOffset();
    filed = reached.record();
    written = true;
  }

  /** On whose behalf the run is. */
  Scope scope() {
    return setup.scope();
  }

  /** How ports that fail are called again. */
  Retries retries() {
    return setup.retries();
  }

  void addProblems(List<Problem> problems) {
    tally.addProblems(problems);
  }

  /** Takes what checks of the whole file found. */
  void addFound(Found found) {
    tally.addWarnings(found.counts(), found.first());
  }

  /**
   * Holds planned rows against the breakers. If one trips, the rows above that row are kept, and
   * the run ends.
   */
  void judge(Chunk chunk, List<PlannedRow> rows, Consumer<Chunk> keeper) {
    Optional<Breakers.Trip> trip = breakers.trip(tally, rows);
    if (trip.isPresent()) {
      int row = trip.get().row();
      if (row > 0) {
        keeper.accept(chunk.first(row));
      }
      throw new Tripped(trip.get().breaker(), chunk.rows().get(row).at());
    }
  }

  /** Says that the store is about to be written. */
  void beforeWrite() {
    written = true;
  }

  /** Whether something may have been written. */
  boolean hasWritten() {
    return written;
  }

  /** Answers what the run comes to if the rows of a chunk come to what is planned. */
  Step step(Chunk chunk, List<PlannedRow> rows, long epoch) {
    List<RowOutcome> outcomes = outcomes(chunk, rows);
    Tally counted = tally.plus(outcomes);
    Checkpoint checkpoint =
        new Checkpoint(
            outcomes.get(outcomes.size() - 1).at().record(),
            chunk.next().line(),
            chunk.next().byteOffset(),
            chunk.prefix().bytes(),
            chunk.prefix().sha256(),
            new RunState(epoch, report(ImportState.RUNNING, counted), beside.memory.save())
                .toTree());
    List<TriggerIntent> intents = new ArrayList<>();
    List<TriggerIntent> held = new ArrayList<>();
    for (PlannedRow row : rows) {
      intents.addAll(row.intents());
      held.addAll(row.held());
    }
    FilesPart part = beside.files.part(filed(chunk.rows(), outcomes));
    return new Step(outcomes, intents, held, counted, checkpoint, part);
  }

  private List<RowOutcome> outcomes(Chunk chunk, List<PlannedRow> rows) {
    boolean corrects = setup.job().aside().corrects().isPresent();
    List<RowOutcome> outcomes = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Traveller row = chunk.rows().get(i);
      OptionalLong former = corrects ? former(row) : OptionalLong.empty();
      outcomes.add(rows.get(i).outcome().ofSheet(row.original().sheetRow(), former));
    }
    return outcomes;
  }

  private static OptionalLong former(Traveller row) {
    return row.mapped().map(MappedRow::formerRow).orElseGet(OptionalLong::empty);
  }

  private List<FiledRow> filed(List<Traveller> rows, List<RowOutcome> outcomes) {
    if (!beside.files.wantAny()) {
      return List.of();
    }
    List<FiledRow> filed = new ArrayList<>(rows.size());
    for (int i = 0; i < outcomes.size(); i++) {
      Traveller row = rows.get(i);
      filed.add(new FiledRow(row.original(), row.mapped(), outcomes.get(i)));
    }
    return filed;
  }

  /** Hands over what other owners of the import left, be it that they were cancelled. */
  void handOverPending() {
    if (written) {
      letGo();
      beside.dispatch.handOverPending();
    }
  }

  /** Keeps back what is not handed over if the import is cancelled, and answers its report. */
  ImportReport end(ImportState state) {
    if (state == ImportState.CANCELLED) {
      beside.dispatch.hold();
    }
    return report(state).withUnknown(beside.dispatch.unknown());
  }

  /** Lets go what was kept back. */
  void letGo() {
    beside.dispatch.letGo();
  }

  /** Takes a step that was kept, hands its intents over and tells the listener. */
  void kept(Step step) {
    tally = step.tally();
    bytes = step.checkpoint().byteOffset();
    filed = step.checkpoint().record();
    beside.memory.triggers().keep();
    beside.dispatch.handOver(step.intents());
    tell(step.outcomes());
    ImportProgress progress = new ImportProgress(step.checkpoint().record(), bytes);
    tell(listener -> listener.onProgress(progress));
  }

  /**
   * Takes rows that are not to be processed any more.
   *
   * @param epoch of the owner that leaves them
   */
  void left(List<Traveller> rows, long epoch) {
    List<RowOutcome> outcomes = rows.stream().map(Traveller::unprocessed).toList();
    beside.files.rest(filed(rows, outcomes)).keep(epoch);
    left = outcomes.get(outcomes.size() - 1).at().record();
    tally = tally.plus(outcomes);
    tell(outcomes);
  }

  /** The files of the import. */
  ImportFiles files() {
    return beside.files;
  }

  /** The last record that was kept. */
  long lastKept() {
    return filed;
  }

  /** The last record that was left, or kept if none was left. */
  long lastLeft() {
    return Math.max(filed, left);
  }

  private void tell(List<RowOutcome> outcomes) {
    for (RowOutcome outcome : outcomes) {
      tell(listener -> listener.onRow(outcome));
    }
  }

  ImportReport report(ImportState state) {
    return report(state, tally);
  }

  private ImportReport report(ImportState state, Tally counted) {
    return new ImportReport(
        setup.scope().importId(),
        state,
        setup.guarantee(),
        now,
        file(state),
        counted.rows(chunks.blankLines()),
        counted.people(),
        counted.events(),
        counted.store(),
        setup.ports().catalog().map(any -> counted.names()),
        counted.warnings(),
        counted.triggers(),
        counted.forecast(),
        counted.problems(),
        Map.of());
  }

  private FileFacts file(ImportState state) {
    return state == ImportState.DONE
        ? new FileFacts(
            setup.job().fileName(), chunks.wholeFile().bytes(), chunks.wholeFile().sha256())
        : new FileFacts(setup.job().fileName(), bytes, "");
  }

  private void tell(Consumer<ImportListener> message) {
    try {
      message.accept(setup.job().listener());
    } catch (RuntimeException e) {
      if (!listenerFailed) {
        LOG.log(
            Level.WARNING,
            "the import listener failed with "
                + e.getClass().getName()
                + "; the import goes on, and says so only once");
      }
      listenerFailed = true;
    }
  }
}
