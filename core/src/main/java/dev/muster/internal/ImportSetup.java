package dev.muster.internal;

import dev.muster.internal.commit.TransientJournal;
import dev.muster.internal.dispatch.IntentDispatch;
import dev.muster.internal.files.Filing;
import dev.muster.internal.hash.Digest;
import dev.muster.internal.notice.Notices;
import dev.muster.internal.notice.Telling;
import dev.muster.internal.retry.Retries;
import dev.muster.internal.undo.UndoPorts;
import dev.muster.internal.undo.UndoStart;
import dev.muster.model.Scope;
import dev.muster.model.Uniqueness;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportListener;
import dev.muster.rule.Breaker;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.EffectRules;
import dev.muster.rule.FileCheck;
import dev.muster.rule.IdentifierResolver;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.Catalog;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * All that one run is made of.
 *
 * @param spec what the file looks like
 * @param rules what the host decides
 * @param ports what the host implements
 * @param job what differs from run to run
 * @param guarantee what holds after a crash
 * @param clock tells the import's instant
 * @param cut how the file is cut into chunks
 * @param retries of ports that fail
 */
public record ImportSetup(
    CsvImportSpec spec,
    Rules rules,
    Ports ports,
    Job job,
    Guarantee guarantee,
    Clock clock,
    Cut cut,
    Retries retries) {

  /**
   * How a file is cut into chunks.
   *
   * @param rows are looked up together at most
   * @param ahead reads the next chunk while the one before is kept
   */
  public record Cut(int rows, Optional<Executor> ahead) {}

  /**
   * What differs from run to run.
   *
   * @param scope on whose behalf
   * @param fileName as the source calls it
   * @param fileBytes how long the file is, if the source can tell
   * @param listener is told what happens
   * @param cancelled whether the run is to stop at the next border between batches
   * @param alone which records are planned and written by themselves; changes no result
   * @param aside what people are told of the run
   * @param watcher sees the file being read
   */
  public record Job(
      Scope scope,
      String fileName,
      OptionalLong fileBytes,
      ImportListener listener,
      BooleanSupplier cancelled,
      LongPredicate alone,
      Aside aside,
      FileWatcher watcher) {

    /**
     * What people are told of a run.
     *
     * @param description of the import in the host's words
     * @param preset that it goes by
     * @param corrects the import whose rejected rows it imports
     * @param telling whom to tell, and of what
     */
    public record Aside(
        Optional<String> description,
        Optional<String> preset,
        Optional<String> corrects,
        Telling telling) {}

    /** Answers this job with another listener, and somebody who may cancel it. */
    public Job watched(ImportListener other, BooleanSupplier stop) {
      return new Job(scope, fileName, fileBytes, other, stop, alone, aside, watcher);
    }

    /** Answers this job watched, some records alone, with nobody to cancel it or be told of it. */
    Job reviewed(ImportListener other, LongPredicate single, FileWatcher viewer) {
      Aside quiet =
          new Aside(aside.description(), aside.preset(), aside.corrects(), Telling.nobody());
      return new Job(scope, fileName, fileBytes, other, () -> false, single, quiet, viewer);
    }
  }

  /**
   * What the host decides.
   *
   * @param validator which rows are valid
   * @param resolver whom a row means
   * @param effects what rows bring about beyond themselves
   * @param fileChecks what the whole file is asked
   * @param breakers what stops the run
   */
  public record Rules(
      RowValidator validator,
      IdentifierResolver resolver,
      EffectRules effects,
      List<FileCheck> fileChecks,
      List<Breaker> breakers) {

    public Rules {
      fileChecks = List.copyOf(fileChecks);
      breakers = List.copyOf(breakers);
    }

    Rules withoutBreakers() {
      return new Rules(validator, resolver, effects, fileChecks, List.of());
    }
  }

  /**
   * What the host implements.
   *
   * @param contacts the store
   * @param journal the store itself if it is journaled
   * @param campaigns the engine
   * @param files which are wanted, and where they go
   * @param delivery how the engine gets intents
   * @param catalog of the names that the host has declared, if there is one
   */
  public record Ports(
      ContactStore contacts,
      ImportJournal journal,
      CampaignEngine campaigns,
      Filing files,
      DeliveryRules delivery,
      Optional<Catalog> catalog) {}

  /** Answers this setup for a spec whose dialect was found out. */
  public ImportSetup withSpec(CsvImportSpec found) {
    return new ImportSetup(found, rules, ports, job, guarantee, clock, cut, retries);
  }

  /** Answers this setup over other ports, where nothing stops the run. */
  public ImportSetup reviewing(Ports others) {
    return new ImportSetup(
        spec, rules.withoutBreakers(), others, job, guarantee, clock, cut, retries);
  }

  /** Answers this setup for another job. */
  public ImportSetup withJob(Job other) {
    return new ImportSetup(spec, rules, ports, other, guarantee, clock, cut, retries);
  }

  /** Hands intents of the job's import over. */
  IntentDispatch dispatch() {
    return new IntentDispatch(
        scope(),
        new IntentDispatch.Receivers(ports.campaigns(), ports.journal(), ports.delivery()),
        retries,
        clock);
  }

  Scope scope() {
    return job.scope();
  }

  /** What people are told of the run, and how. */
  public Notices notices() {
    return new Notices(job.aside().telling(), ports.journal());
  }

  /**
   * Answers what the journal remembers of imports.
   *
   * @param what is to be done with it, for the message
   * @throws IllegalStateException if it remembers nothing that lasts
   */
  public ImportHistory history(String what) {
    mustLast(what);
    if (ports.journal() instanceof ImportHistory history) {
      return history;
    }
    throw new IllegalStateException(what + " must have a journal that is an ImportHistory");
  }

  /**
   * Checks that the journal outlives the run.
   *
   * @throws IllegalStateException if it does not
   */
  public void mustLast(String what) {
    if (ports.journal() instanceof TransientJournal) {
      throw new IllegalStateException(
          what
              + " must have a journal that lasts: a JournaledContactStore, or one given by journal");
    }
  }

  /**
   * Answers the start of an undo of this setup's import.
   *
   * @throws IllegalStateException if it cannot be undone by what there is
   */
  public UndoStart undo() {
    ImportHistory history = history("undo");
    Map<String, Uniqueness> schemes =
        spec.schemes().stream()
            .collect(Collectors.toMap(IdentifierScheme::name, IdentifierScheme::uniqueness));
    return new UndoStart(
        job.scope(),
        new UndoPorts(
            ports.contacts(),
            ports.journal(),
            history,
            ports.campaigns(),
            retries,
            clock,
            notices(),
            scheme -> schemes.getOrDefault(scheme, Uniqueness.UNIQUE),
            UndoPorts.Size.ofChunks(cut.rows())),
        guarantee);
  }

  /** What spec and rules are, so that another owner can tell whether they are still the same. */
  public String fingerprint() {
    return Digest.of("spec and rules")
        .text(spec.toJson())
        .text(rules.validator().describe())
        .text(rules.resolver().describe())
        .text(rules.effects().describe())
        .value(rules.fileChecks().stream().map(FileCheck::describe).toList())
        .key()
        .hex();
  }
}
