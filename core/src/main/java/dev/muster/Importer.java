package dev.muster;

import dev.muster.internal.Deliveries;
import dev.muster.internal.ImportSetup;
import dev.muster.internal.ImportStart;
import dev.muster.internal.Review;
import dev.muster.internal.review.SealCheck;
import dev.muster.model.IntentState;
import dev.muster.model.TriggerIntent;
import dev.muster.report.DeliveryReport;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import dev.muster.report.ReviewRequest;
import dev.muster.report.ReviewSeal;
import dev.muster.report.SealedRun;
import dev.muster.report.UndoReport;
import dev.muster.rule.DeliveryBudget;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.Detection;
import dev.muster.spi.ReviewSpace;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Imports CSV files of one kind into one {@link dev.muster.spi.ContactStore}, and decides which
 * rows start which campaign.
 *
 * <p>Reads a file once, strictly; memory does not grow with it. A row that cannot be imported
 * becomes a {@link dev.muster.row.Problem} of the report and never an exception.
 *
 * <p>Immutable. Safe to share between threads if its rules, store, journal and engine are; each run
 * calls them one at a time on the thread that runs it; with {@link ImporterBuilder#readAhead}, rows
 * are read and validated on another, and looked up there if the store bears it.
 *
 * @see #builder()
 */
public final class Importer {

  private static final ImportSource NO_FILE = ImportSource.of(new byte[0]);
  private static final String ANY = "any";

  private final BiFunction<String, ImportSource, ImportSetup> setups;
  private final Means means;

  /**
   * What an importer needs beside what its runs are made of.
   *
   * @param keys of imports whose source has none
   * @param charsets guesses
   * @param executor of jobs
   * @param reviewSpaces of reviews
   */
  record Means(
      Supplier<String> keys,
      CharsetGuesser charsets,
      Executor executor,
      ReviewSpace.Opener reviewSpaces) {}

  Importer(BiFunction<String, ImportSource, ImportSetup> setups, Means means) {
    this.setups = setups;
    this.means = means;
  }

  /** Answers a new builder. */
  public static ImporterBuilder builder() {
    return new ImporterBuilder();
  }

  /**
   * Imports a stream under a new key, and closes it.
   *
   * @throws ImportRefusedException if the file or its header is not in order, or a port failed
   *     before anything was written
   * @throws ImportAbortedException if the stream, a rule or a port failed part way
   */
  public ImportReport run(InputStream file) {
    return run(ImportSource.of(file));
  }

  /**
   * Imports a file. A key that was used for the same file, spec and rules answers the first report
   * and writes nothing.
   *
   * @throws ImportRefusedException if the file cannot be opened, it or its header is not in order,
   *     its key was used for something else, or a port failed before anything was written
   * @throws IllegalArgumentException if the spec detects and the source is one stream, which cannot
   *     be read twice
   * @throws ImportAbortedException if the stream, a rule or a port failed part way
   */
  public ImportReport run(ImportSource source) {
    return run(source, setup(source));
  }

  /**
   * Imports a file as {@link #run(ImportSource)} does, on a thread of the builder's executor.
   *
   * @throws java.util.concurrent.RejectedExecutionException if the executor does not take the job
   */
  public ImportJob start(ImportSource source) {
    return ImportJob.start(setup(source), setup -> run(source, setup), means.executor());
  }

  /** Reviews a file as {@link #review(ImportSource, ReviewRequest)}, with the standard request. */
  public ImportReview review(ImportSource source) {
    return review(source, ReviewRequest.standard());
  }

  /**
   * Answers what an import of a file would do. It is the run itself over a store that keeps to
   * itself what is written: nothing is written to the store and the journal, and no campaign
   * starts. The files that the run would write are kept as those of the import {@code review of}
   * and the key.
   *
   * <p>What the import would change is kept in the builder's review space; memory does not grow
   * otherwise.
   *
   * @throws ImportRefusedException as {@link #run(ImportSource)}
   * @throws ImportAbortedException if the stream, a rule or a port failed part way, or the review
   *     space is full
   */
  public ImportReview review(ImportSource source, ReviewRequest request) {
    return review(source, space -> Review.writingFiles(setup(source), space, request));
  }

  private ImportReview review(ImportSource source, Function<ReviewSpace, Review> review) {
    FileHash hash = FileHash.of(source);
    try (ReviewSpace space = means.reviewSpaces().open()) {
      return review.apply(space).run(setup -> run(hash.source(), setup), hash::sha256);
    }
  }

  /**
   * Imports a file that was reviewed, and says which rows came out otherwise.
   *
   * @param source must be one that opens again, as its bytes are compared first
   * @throws ImportRefusedException if file, spec, rules or the engine's campaigns are not those of
   *     the review, and as {@link #run(ImportSource)}
   * @throws ImportAbortedException as {@link #run(ImportSource)}
   * @throws IllegalArgumentException if the source is one stream
   */
  public SealedRun run(ImportSource source, ReviewSeal seal) {
    source.mustOpenAgain("a run with a seal");
    ImportSetup setup = setup(source);
    ImportStart start = new ImportStart(setup);
    start.mustBe(seal, FileHash.whole(source.open(start)));
    SealCheck check = new SealCheck(seal, setup.job().listener());
    return check.run(
        run(source, setup.withJob(setup.job().watched(check, setup.job().cancelled()))));
  }

  private ImportSetup setup(ImportSource source) {
    return setups.apply(source.key().orElseGet(means.keys()), source);
  }

  private ImportReport run(ImportSource source, ImportSetup setup) {
    ImportStart start = looked(source, setup);
    if (start.judgesFirst()) {
      source.mustOpenAgain("breakers that judge before writing");
      start.judge(review(source, space -> Review.ofNothing(setup, space)));
    }
    return start.run(source.open(start));
  }

  /** The start of an import, once it is known how its file is to be read. */
  private ImportStart looked(ImportSource source, ImportSetup setup) {
    ImportStart start = new ImportStart(setup);
    if (setup.spec().file().detection() == Detection.NONE) {
      return start;
    }
    source.mustOpenAgain("a spec that detects");
    return start.lookingAt(source.open(start), means.charsets());
  }

  /**
   * Goes on with an import that did not come to its end: rows that are kept are passed over, and
   * intents that were not handed over are. An import of which nothing is kept begins; one that is
   * done answers its report.
   *
   * @param importId its key
   * @param source the very file that it was begun with; name and key of the source do not matter
   * @throws IllegalStateException if there is no journal that lasts: the store is no {@link
   *     dev.muster.spi.JournaledContactStore}, and the builder was given none
   * @throws ImportRefusedException if the file cannot be opened or is another one, spec or rules
   *     are others, or a port failed before anything was written
   * @throws ImportAbortedException if the stream, a rule or a port failed part way
   */
  public ImportReport resume(String importId, ImportSource source) {
    return resume(source, resumable(importId, source));
  }

  /**
   * Goes on with an import as {@link #resume} does, on a thread of the builder's executor.
   *
   * @throws IllegalStateException if there is no journal that lasts
   * @throws java.util.concurrent.RejectedExecutionException if the executor does not take the job
   */
  public ImportJob startResume(String importId, ImportSource source) {
    return ImportJob.start(
        resumable(importId, source), setup -> resume(source, setup), means.executor());
  }

  private ImportSetup resumable(String importId, ImportSource source) {
    ImportSetup setup = setups.apply(importId, source);
    setup.mustLast("resume");
    return setup;
  }

  private ImportReport resume(ImportSource source, ImportSetup setup) {
    ImportStart start = looked(source, setup);
    return start.resume(source.open(start));
  }

  /**
   * Takes an import back: people whom it made are removed, old values and identifiers put back,
   * events withdrawn, segments left, relationships and objects taken back, and intents withdrawn.
   * Each contact and each object is taken back as a whole or kept as a whole; whoever was touched
   * since is kept, and named by the record of the file that wrote to it.
   *
   * <p>An import that is still running is stopped at its next batch; in a plain store it must have
   * ended. It can be undone once, and not be resumed afterwards. An undo that broke off goes on
   * when it is asked for again; one that is done answers its report.
   *
   * @param importId its key
   * @throws IllegalStateException if there is no journal that lasts and keeps a history, or the
   *     store cannot remove contacts or has no revisions
   * @throws ImportRefusedException if there is no such import, it is an undo itself, or a port
   *     failed before anything was taken back
   * @throws ImportAbortedException if a port failed part way
   */
  public UndoReport undo(String importId) {
    return setups.apply(importId, NO_FILE).undo().run();
  }

  /**
   * Hands over intents of an import that wait: what is pending, released or parked, and, where the
   * rules say at least once, what an engine without keys gave no answer to. An intent past its
   * {@code expires} is held instead, unless it was released. Runs on the caller's thread.
   *
   * @param importId its key
   * @throws IllegalStateException if there is no journal that lasts
   */
  public DeliveryReport deliver(String importId, DeliveryBudget budget) {
    return deliveries(importId, "deliver").deliver(budget);
  }

  /**
   * Hands over intents of all imports of the tenant that wait, as {@link #deliver(String,
   * DeliveryBudget)} does for one; budget and rate are for all of them together.
   *
   * @throws IllegalStateException if there is no journal that lasts
   */
  public DeliveryReport deliver(DeliveryBudget budget) {
    return deliveries(ANY, "deliver")
        .deliverAll(budget, importId -> setups.apply(importId, NO_FILE));
  }

  /**
   * Answers intents of an import that are in a state, in the order of their keys.
   *
   * @param afterKey only those whose key is greater; the empty text for all
   * @param max how many at most; at least 1
   * @throws IllegalStateException if there is no journal that lasts
   */
  public List<TriggerIntent> intents(String importId, IntentState state, String afterKey, int max) {
    return deliveries(importId, "intents").intents(state, afterKey, max);
  }

  /**
   * Releases what is held of an import, be it over a cap, expired or held by a cancel: the next
   * delivery hands it over, however late.
   *
   * @return how many intents there were
   * @throws IllegalStateException if there is no journal that lasts
   */
  public int release(String importId) {
    return deliveries(importId, "release").release();
  }

  private Deliveries deliveries(String importId, String what) {
    return new Deliveries(setups.apply(importId, NO_FILE), what);
  }

  /**
   * Answers what the journal knows of the tenant's imports.
   *
   * @throws IllegalStateException if there is no journal that lasts and keeps a history
   */
  public History history() {
    return new History(importId -> setups.apply(importId, NO_FILE));
  }
}
