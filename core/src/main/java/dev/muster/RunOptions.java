package dev.muster;

import dev.muster.internal.FileWatcher;
import dev.muster.internal.ImportSetup;
import dev.muster.internal.notice.Telling;
import dev.muster.internal.retry.Retries;
import dev.muster.model.Scope;
import dev.muster.report.Beginnings;
import dev.muster.report.ImportListener;
import dev.muster.rule.Backoff;
import dev.muster.rule.Pause;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spi.Notifier;
import dev.muster.spi.ReviewSpace;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * How runs behave, whatever they import: none of it changes what a run comes to, but for the clock.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <B> the builder itself
 */
public abstract sealed class RunOptions<B extends RunOptions<B>> permits ImporterBuilder {

  private ImportListener listener = ImportListener.none();
  private String tenant = "default";
  private String actor = "importer";
  private Clock clock = Clock.systemUTC();
  private Supplier<String> keys = () -> UUID.randomUUID().toString();
  private CharsetGuesser charsets = CharsetGuesser.none();
  private Backoff backoff = Backoff.standard();
  private Pause pause = Pause.sleeping();
  private ReviewSpace.Opener reviewSpaces = ReviewSpace.inHeap(200_000);
  private Executor executor = task -> new Thread(task, "muster-import").start();
  private int chunkRows = 2_500;
  private Optional<Executor> readAhead = Optional.empty();
  private Optional<Notifier> notifier = Optional.empty();
  private Optional<Beginnings> beginnings = Optional.empty();

  RunOptions() {}

  abstract B self();

  /** What the importer's preset is called, if it has one. */
  abstract Optional<String> presetName();

  /** Whether beginnings are told where that is not said. */
  abstract Beginnings standardBeginnings();

  /** Is told what a run does. */
  public B listener(ImportListener value) {
    listener = value;
    return self();
  }

  /**
   * Tells people how each import and undo ended, and that an import has begun if its preset wants
   * that; what it throws changes no import.
   */
  public B notifier(Notifier value) {
    notifier = Optional.of(value);
    return self();
  }

  /**
   * Tells people how each import and undo ended, and that an import has begun if that is wanted.
   */
  public B notifier(Notifier value, Beginnings told) {
    beginnings = Optional.of(told);
    return notifier(value);
  }

  /**
   * Whose data this is.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public B tenant(String value) {
    tenant = BuilderChecks.notBlank("tenant", value);
    return self();
  }

  /**
   * Who starts the imports.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public B actor(String value) {
    actor = BuilderChecks.notBlank("actor", value);
    return self();
  }

  /** Tells each import's one instant, and how long it takes to keep rows ({@link #chunkRows}). */
  public B clock(Clock value) {
    clock = value;
    return self();
  }

  /** Is asked about the charset of a file in none of Unicode's, if the spec detects. */
  public B charsets(CharsetGuesser value) {
    charsets = value;
    return self();
  }

  /** Makes the keys of imports whose source has none; each must be new. */
  public B keys(Supplier<String> value) {
    keys = value;
    return self();
  }

  /** How often a store or journal that fails is called again, and how late. */
  public B backoff(Backoff value) {
    backoff = value;
    return self();
  }

  /** Waits before a port that failed is called again. */
  public B pause(Pause value) {
    pause = value;
    return self();
  }

  /** Where reviews keep what they would have written. */
  public B reviewSpaces(ReviewSpace.Opener value) {
    reviewSpaces = value;
    return self();
  }

  /** Runs the jobs that {@link Importer#start} starts, and nothing else. */
  public B executor(Executor value) {
    executor = value;
    return self();
  }

  /**
   * Reads, maps and validates the next rows on a thread of an executor while those above are looked
   * up and written; changes no result. The source is read and the validator called there, one row
   * at a time, beside calls of the store. A store that has {@link
   * dev.muster.model.Ability#CONCURRENT_READS} is asked there too whom those rows mean, and so is
   * the identifier resolver; what is written meanwhile is asked anew. What the executor has not
   * begun when it is needed is done on the thread of the run, so that it may be busy, bounded or
   * closed.
   */
  public B readAhead(Executor value) {
    readAhead = Optional.of(value);
    return self();
  }

  /**
   * How many rows are looked up and written together at most; changes no result. Fewer are while
   * that takes longer than two seconds by {@link #clock}: half as many each time, but never fewer
   * than 100, or than this number if it is less; twice as many again, up to this number, when it
   * takes less than half a second. By default 2,500.
   *
   * @throws IllegalArgumentException if it is not from 1 to 100,000
   */
  public B chunkRows(int value) {
    if (value < 1 || value > 100_000) {
      throw new IllegalArgumentException("chunkRows must be from 1 to 100000, was " + value);
    }
    chunkRows = value;
    return self();
  }

  Clock clock() {
    return clock;
  }

  ImportSetup.Cut cut() {
    return new ImportSetup.Cut(chunkRows, readAhead);
  }

  Retries retries() {
    return new Retries(backoff, pause);
  }

  Importer.Means means() {
    return new Importer.Means(keys, charsets, executor, reviewSpaces);
  }

  ImportSetup.Job job(String importId, ImportSource source) {
    return new ImportSetup.Job(
        new Scope(tenant, importId, actor),
        source.name(),
        source.size(),
        listener,
        () -> false,
        record -> false,
        new ImportSetup.Job.Aside(
            source.description(),
            presetName(),
            source.corrects(),
            new Telling(notifier, beginnings.orElseGet(this::standardBeginnings))),
        FileWatcher.none());
  }
}
