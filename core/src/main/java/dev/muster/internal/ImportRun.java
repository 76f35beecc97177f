package dev.muster.internal;

import dev.muster.internal.commit.Fenced;
import dev.muster.internal.files.FileShape;
import dev.muster.internal.files.ImportFiles;
import dev.muster.internal.map.FileColumns;
import dev.muster.internal.map.RowMapper;
import dev.muster.internal.plan.Campaigns;
import dev.muster.internal.plan.RunMemory;
import dev.muster.internal.plan.TriggerMemory;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.validate.FileChecks;
import dev.muster.internal.validate.RowValidation;
import dev.muster.model.Checkpoint;
import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportState;
import dev.muster.model.Opened;
import dev.muster.model.Path;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.Breaker;
import dev.muster.spi.JournaledContactStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One import of one file whose header is in order: the stages, one after the other, chunk by chunk.
 */
final class ImportRun implements AutoCloseable {

  /** Of one look-up. */
  private static final int MOST_IDENTIFIERS = 100_000;

  /** As many owners may have come to nothing before rows go one by one, or one is given up. */
  private static final int MOST_CRASHES = 3;

  private final ImportSetup setup;
  private final RecordReader reader;
  private final FileColumns columns;
  private final Opened opened;
  private final RunProgress progress;
  private final ChunkPlanner planner;
  private final ChunkKeeper keeper;
  private final RunEnd ends;
  private final FileChecks checks;
  private final NameCheck names;
  private final ChunkSize size;
  private final ChunkReader reading;
  private final ReadAhead chunks;
  private List<Traveller> atHand = List.of();
  private boolean careful;

  ImportRun(ImportSetup setup, FileAtHand file, Opened opened) {
    this.setup = setup;
    this.reader = file.reader();
    this.columns = file.columns();
    this.opened = opened;
    RunMemory memory =
        new RunMemory(
            new Campaigns(setup.ports().campaigns(), setup.scope()),
            new TriggerMemory(setup.rules().effects().limits()));
    this.names = new NameCheck(setup);
    this.checks = new FileChecks(setup.rules().fileChecks(), setup.spec());
    ImportFiles files =
        new ImportFiles(
            setup.ports().files(),
            setup.scope(),
            new FileShape(setup.spec(), reader.columns(), shownFields()),
            file.copy());
    this.size = size();
    this.reading = reading(files.wantCells() ? Originals.KEPT : Originals.DROPPED);
    this.chunks = new ReadAhead(reading, setup.cut().ahead());
    this.progress =
        new RunProgress(
            setup,
            now(),
            chunks,
            new RunProgress.Beside(setup.dispatch(), memory, files, this::count));
    this.planner = planner(memory);
    this.keeper = keeper();
    this.ends = new RunEnd(setup, progress, keeper);
    setup.job().watcher().opened(setup.spec(), reader);
  }

  /**
   * Goes on where another owner of the import stood.
   *
   * @return whether the file is the one that was begun
   */
  boolean goOnFrom(Checkpoint reached) {
    progress.goOnFrom(reached);
    if (!reading.skip(reached)) {
      return false;
    }
    beCareful(RunState.of(reached).epoch());
    return true;
  }

  /** Lets rows go one by one if several owners have come to nothing since one kept something. */
  private void beCareful(long keeper) {
    if (opened.epoch() - keeper > MOST_CRASHES) {
      careful = true;
      reading.goAlone();
      planner.rejectWhereARuleFails();
    }
  }

  /** Notes that the next row is tried, or gives it up if that was noted too often. */
  private void trySuspect() {
    Suspicion suspicion = new Suspicion(reader.position(), progress.report(ImportState.STOPPED));
    long tries = suspicion.tries(opened);
    if (tries >= MOST_CRASHES) {
      reading.giveUp(suspicion.row().record());
      return;
    }
    Map<String, Object> told = suspicion.report(tries + 1).toTree();
    Ending note = new Ending(ImportState.STOPPED, setup.clock().instant(), told);
    if (ends.note(note) instanceof CommitResult.Fenced) {
      throw new Fenced();
    }
  }

  /** Starts at the beginning of the file. */
  void begin(List<Problem> found, List<Problem> header) {
    setup.notices().begun(setup.scope(), setup.job().fileName(), now());
    progress.addProblems(found);
    progress.addProblems(reader.warnings());
    progress.addProblems(header);
    beCareful(0);
  }

  /** Runs to the end of the file, or until it is cancelled, and answers the report. */
  ImportReport run() {
    progress.handOverPending();
    if (careful) {
      trySuspect();
    }
    ImportState end = keepAll();
    if (end == ImportState.CANCELLED && ends.isFenced()) {
      throw new Fenced();
    }
    ImportReport report = withFiles(progress.end(end));
    if (finish(report) instanceof CommitResult.Fenced) {
      progress.letGo();
      throw new Fenced();
    }
    return report;
  }

  private CommitResult finish(ImportReport report) {
    CommitResult result = ends.finish(report);
    if (result instanceof CommitResult.Committed) {
      progress.files().forgetRest(report.state());
    }
    return result;
  }

  /** Nobody may read the file meanwhile, as what is left of it may have to be kept. */
  private ImportReport withFiles(ImportReport report) {
    chunks.close();
    return report.withFiles(
        progress.files().publish(opened.epoch(), progress.lastKept(), progress.lastLeft()));
  }

  private ImportState keepAll() {
    for (Optional<Chunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
      if (setup.job().cancelled().getAsBoolean()) {
        leave(chunk.get().rows());
        return ImportState.CANCELLED;
      }
      readAhead();
      Chunk checked = chunk.get().with(names.check(chunk.get().rows()));
      atHand = checked.rows();
      size.keep(checked, keeper);
      atHand = List.of();
    }
    progress.addFound(checks.finish());
    return ImportState.DONE;
  }

  /** Where a row may be deadly, none is read before the one above it is kept. */
  private void readAhead() {
    LookAhead ahead = planner.ahead();
    ahead.turn();
    if (!careful) {
      chunks.begin(ahead.isPossible() ? ahead::ask : chunk -> chunk);
    }
  }

  /** Leaves rows that were read; those below are read only if a file of them is wanted. */
  private void leave(List<Traveller> rows) {
    List<Traveller> left = rows;
    do {
      if (!left.isEmpty()) {
        progress.left(left, keeper.epoch());
      }
      left = progress.files().want(ImportFile.UNPROCESSED) ? chunks.nextUnprocessed() : List.of();
    } while (!left.isEmpty());
  }

  private long count(Breaker.Measure measure, long record) {
    return switch (measure) {
      case NEW_ATTRIBUTES -> names.newAttributes(columns);
      case CONSTANT_KEYS -> checks.warned(ProblemCode.COLUMN_CONSTANT, record);
      case SHIFTED_KEYS -> checks.warned(ProblemCode.COLUMN_SHIFTED, record);
      case FAILED_ROWS, UPDATED_PEOPLE, CREATED_PEOPLE, SENDS -> 0;
    };
  }

  private List<Path> shownFields() {
    Set<Path> hidden = setup.spec().sensitive();
    return columns.fields().stream().filter(path -> !hidden.contains(path)).toList();
  }

  private ChunkSize size() {
    int asked = 1 + setup.spec().schemes().size();
    return new ChunkSize(
        Math.max(1, Math.min(setup.cut().rows(), MOST_IDENTIFIERS / asked)), setup.clock());
  }

  private ChunkReader reading(Originals originals) {
    return new ChunkReader(
        reader,
        new RowSteps(
            new RowMapper(setup.spec(), columns, setup.scope().importId()),
            checks,
            new RowValidation(setup.rules().validator(), setup.spec()),
            names,
            setup.job().watcher()),
        originals,
        new ChunkReader.Cut(size, setup.job().alone()));
  }

  @Override
  public void close() {
    chunks.close();
    checks.close();
  }

  /** What is done so far. */
  RunProgress progress() {
    return progress;
  }

  /**
   * Answers what was done before the run stopped, with its files as far as they can be had, and
   * says in the journal that it stopped, if the journal can still be told.
   */
  ImportReport stop(ImportState state, RuntimeException cause) {
    AtomicReference<ImportReport> soFar = new AtomicReference<>(progress.report(state));
    if (state == ImportState.STOPPED && !ends.mayBeFenced(cause)) {
      RunEnd.trying(this::leaveRest, cause);
      soFar.set(progress.report(state));
      RunEnd.trying(() -> soFar.set(progress.end(state)), cause);
      RunEnd.trying(() -> soFar.set(withFiles(soFar.get())), cause);
    }
    RunEnd.trying(() -> finish(soFar.get()), cause);
    return soFar.get();
  }

  private void leaveRest() {
    if (progress.files().want(ImportFile.UNPROCESSED)) {
      leave(atHand.stream().filter(row -> row.at().record() > progress.lastKept()).toList());
    }
  }

  private ChunkPlanner planner(RunMemory memory) {
    return new ChunkPlanner(
        new LookUp(setup, new HashSet<>(columns.attributes())),
        RowWays.of(setup, memory, now()),
        memory.triggers());
  }

  private ChunkKeeper keeper() {
    return setup.ports().contacts() instanceof JournaledContactStore store
        ? new JournaledKeeper(store, opened, planner, progress)
        : new PlainKeeper(setup.ports(), opened, planner, progress);
  }

  private Instant now() {
    return opened.facts().instant();
  }
}
