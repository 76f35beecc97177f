package dev.muster.internal;

import dev.muster.internal.commit.Fenced;
import dev.muster.internal.files.FilesFailedException;
import dev.muster.internal.files.SourceCopy;
import dev.muster.internal.map.FileColumns;
import dev.muster.internal.read.Inspection;
import dev.muster.internal.read.Prefix;
import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.read.UnreadableFileException;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.Opened;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import dev.muster.report.ReviewSeal;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.rule.Breaker;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.Dialect;
import dev.muster.spec.FileGuess;
import dev.muster.spec.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Opens an import, runs it, and says in one of two exceptions why it could not go on. */
public final class ImportStart {

  private static final RowRef FILE = new RowRef(0, 1, 0);
  private static final int UNDIVIDED = 0;
  private static final Set<ImportState> GOES_ON =
      Set.of(ImportState.RUNNING, ImportState.STOPPED, ImportState.CANCELLED);

  private final ImportSetup setup;
  private final About about;
  private final Refusals refusals;
  private final Instant now;
  private final List<Problem> found;

  /** Answers the start of one import; its instant is now. */
  public ImportStart(ImportSetup setup) {
    this(setup, setup.clock().instant(), List.of());
  }

  private ImportStart(ImportSetup setup, Instant now, List<Problem> found) {
    this.setup = setup;
    this.now = now;
    this.found = found;
    this.about = new About(setup);
    this.refusals = new Refusals(setup, now);
  }

  /**
   * Answers the start of the same import, with charset and delimiter as a look at the file finds
   * them; a file that is no CSV is left for the run to refuse.
   */
  public ImportStart lookingAt(InputStream file, CharsetGuesser guesser) {
    try (QuietlyClosed stream = new QuietlyClosed(file)) {
      FileGuess guess = reading(() -> Inspection.of(stream, guesser));
      return guess.refusal().isPresent() ? this : reading(guess.dialect());
    }
  }

  private ImportStart reading(Dialect guess) {
    Dialect dialect =
        setup.spec().file().dialect().withCharset(guess.charset()).withDelimiter(guess.delimiter());
    Problem said =
        Problem.warning(ProblemCode.FORMAT_DETECTED, FILE)
            .withHint(
                "read as "
                    + dialect.charset().name()
                    + " with the delimiter of character code "
                    + (int) dialect.delimiter()
                    + "; name both in the spec to be sure");
    return new ImportStart(setup.withSpec(setup.spec().withDialect(dialect)), now, List.of(said));
  }

  /**
   * Goes on with an import that was begun, from where it stood; one of which nothing is kept
   * begins.
   *
   * @throws ImportRefusedException if nothing was written by this call
   * @throws ImportAbortedException if it stopped part way
   */
  public ImportReport resume(InputStream file) {
    try (QuietlyClosed stream = new QuietlyClosed(file);
        SourceCopy copy = copy(stream)) {
      Opened opened = journal();
      Optional<Prefix> done =
          opened.checkpoint().map(reached -> new Prefix(reached.hashedBytes(), reached.hash()));
      try (RecordReader reader = reading(() -> open(copy, done))) {
        return run(atHand(reader, copy), opened);
      }
    }
  }

  /**
   * Imports a file.
   *
   * @throws ImportRefusedException if nothing was written
   * @throws ImportAbortedException if it stopped part way
   */
  public ImportReport run(InputStream file) {
    try (QuietlyClosed stream = new QuietlyClosed(file);
        SourceCopy copy = copy(stream);
        RecordReader reader = reading(() -> open(copy, Optional.empty()))) {
      return run(atHand(reader, copy));
    }
  }

  private SourceCopy copy(InputStream stream) {
    return reading(() -> SourceCopy.of(stream, setup.ports().files()));
  }

  private ImportReport run(FileAtHand file) {
    Opened opened = journal();
    boolean unfinished = GOES_ON.contains(opened.state()) && opened.checkpoint().isPresent();
    if (unfinished && opened.facts().fingerprint().equals(setup.fingerprint())) {
      throw refusals.because(List.of(Problem.error(ProblemCode.IMPORT_UNFINISHED, FILE)));
    }
    return run(file, opened);
  }

  private ImportReport run(FileAtHand file, Opened opened) {
    if (!opened.facts().fingerprint().equals(setup.fingerprint())) {
      throw refusals.because(List.of(Problem.error(ProblemCode.IMPORT_KEY_REUSED, FILE)));
    }
    if (opened.state() == ImportState.UNDONE) {
      throw refusals.because(List.of(Problem.error(ProblemCode.IMPORT_UNDONE, FILE)));
    }
    if (opened.state() == ImportState.DONE && opened.report().isPresent()) {
      setup.notices().owed(setup.scope(), opened.epoch());
      return reading(() -> again(ImportReport.fromTree(opened.report().get()), file.reader()));
    }
    try (ImportRun run = new ImportRun(setup, file, opened)) {
      if (opened.checkpoint().isEmpty()) {
        run.begin(found, file.problems());
      } else if (!about.hasLengthOf(opened.facts())
          || !reading(() -> run.goOnFrom(opened.checkpoint().get()))) {
        throw refusals.because(List.of(Problem.error(ProblemCode.FILE_CHANGED, FILE)));
      }
      return run(run);
    }
  }

  /**
   * Checks that what is to run is what was reviewed.
   *
   * @param sha256 of the file
   * @throws ImportRefusedException if it is not
   */
  public void mustBe(ReviewSeal seal, String sha256) {
    new Reviewed(setup, refusals).mustBe(seal, sha256);
  }

  /** Whether breakers are judged over the whole file first. */
  public boolean judgesFirst() {
    return setup.rules().breakers().stream()
        .anyMatch(each -> each.moment() == Breaker.Moment.BEFORE_WRITING);
  }

  /**
   * Holds a review of the whole file against the breakers that are judged first.
   *
   * @throws ImportRefusedException if one trips
   */
  public void judge(ImportReview review) {
    Breakers.tripped(setup.rules().breakers(), review)
        .ifPresent(
            breaker -> {
              throw refusals.because(List.of(new Tripped(breaker, FILE).problem()));
            });
  }

  /** Answers the refusal of a file that cannot be opened. */
  public ImportRefusedException unopened(IOException cause) {
    return refusals.because("the file cannot be opened", cause);
  }

  private RecordReader open(SourceCopy copy, Optional<Prefix> done) {
    InputStream file = copy.reading();
    Dialect dialect = setup.spec().file().dialect();
    Limits limits = setup.spec().file().limits();
    return done.isPresent()
        ? RecordReader.open(file, dialect, limits, done.get())
        : RecordReader.open(file, dialect, limits);
  }

  /** Reads something of the file before anything is written. */
  private <T> T reading(Supplier<T> step) {
    try {
      return step.get();
    } catch (UnreadableFileException e) {
      throw refusals.because(e.problems());
    } catch (UncheckedIOException e) {
      throw refusals.because("the file cannot be read", e);
    } catch (FilesFailedException e) {
      throw refusals.because("the files of the import cannot be kept", e);
    }
  }

  private FileAtHand atHand(RecordReader reader, SourceCopy copy) {
    FileColumns columns = reading(() -> FileColumns.of(setup.spec(), reader.columns()));
    FileAtHand file = new FileAtHand(reader, columns, checked(columns), copy);
    if (!file.errors().isEmpty()) {
      throw refusals.because(file.errors());
    }
    return file;
  }

  private List<Problem> checked(FileColumns columns) {
    try {
      return new NameCheck(setup).header(columns);
    } catch (RuntimeException e) {
      throw refusals.because("the catalog cannot be asked", e);
    }
  }

  private Opened journal() {
    ImportFacts facts = new ImportFacts(now, setup.fingerprint(), about.tree());
    try {
      return setup
          .retries()
          .of(() -> setup.ports().journal().open(setup.scope(), UNDIVIDED, facts));
    } catch (RuntimeException e) {
      throw refusals.because("the journal cannot be opened", e);
    }
  }

  /** The import is done: the same file gets the first report, any other none. */
  private ImportReport again(ImportReport first, RecordReader reader) {
    drain(reader);
    if (reader.wholeFile().sha256().equals(first.file().sha256())) {
      return first;
    }
    throw refusals.because(List.of(Problem.error(ProblemCode.IMPORT_KEY_REUSED, FILE)));
  }

  private static void drain(RecordReader reader) {
    Optional<ReadRecord> record = reader.next();
    while (record.isPresent()) {
      record = reader.next();
    }
  }

  private ImportReport run(ImportRun run) {
    try {
      return run.run();
    } catch (UnreadableFileException e) {
      run.progress().addProblems(e.problems());
      throw stopped(run, e.problem().toString(), e);
    } catch (Tripped e) {
      run.progress().addProblems(List.of(e.problem()));
      throw stopped(run, e.problem().toString(), e);
    } catch (UncheckedIOException e) {
      throw stopped(run, "the file could not be read further", e);
    } catch (Fenced e) {
      throw stopped(run, "another owner has taken the import over", e);
    } catch (FilesFailedException e) {
      throw stopped(run, "the files of the import cannot be kept", e);
    } catch (RuntimeException e) {
      throw stopped(run, "the store, the engine or a rule failed", e);
    }
  }

  private RuntimeException stopped(ImportRun run, String why, RuntimeException cause) {
    Failure failure = new Failure(why, cause);
    run.progress().addProblems(failure.problems());
    boolean written = run.progress().hasWritten();
    ImportReport soFar = run.stop(written ? ImportState.STOPPED : ImportState.REFUSED, cause);
    return written
        ? new ImportAbortedException(
            "Import stopped after "
                + (soFar.rows().read() - soFar.rows().unprocessed())
                + " rows: "
                + failure.message(),
            soFar,
            cause)
        : new ImportRefusedException(
            "Import refused before the first write: " + failure.message(), soFar, cause);
  }
}
