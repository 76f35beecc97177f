package dev.muster;

import dev.muster.internal.ImportSetup;
import dev.muster.internal.commit.Corrected;
import dev.muster.internal.retry.Retries;
import dev.muster.model.ImportEntry;
import dev.muster.model.LedgerRow;
import dev.muster.model.NoticeState;
import dev.muster.model.Opened;
import dev.muster.model.Scope;
import dev.muster.report.HistoryEntry;
import dev.muster.spi.ImportHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the journal knows of a tenant's imports and undos. Answered by {@link Importer#history}.
 *
 * <p>Immutable. Safe to share between threads if the journal is.
 */
public final class History {

  private static final int UNDIVIDED = 0;

  private final Function<String, ImportSetup> setups;
  private final ImportSetup any;
  private final ImportHistory history;

  History(Function<String, ImportSetup> setups) {
    this.setups = setups;
    this.any = setups.apply("any");
    this.history = any.history("history");
  }

  /**
   * Answers imports and undos, the latest first.
   *
   * @param max how many at most; at least 1
   */
  public List<HistoryEntry> latest(int max) {
    return imports(max).stream().map(HistoryEntry::of).toList();
  }

  private List<ImportEntry> imports(int max) {
    atLeastOne(max);
    return retries().of(() -> history.imports(any.job().scope().tenant(), max));
  }

  private static void atLeastOne(int max) {
    if (max < 1) {
      throw new IllegalArgumentException("max must be at least 1, was " + max);
    }
  }

  /** Answers an import or undo, if it is known. */
  public Optional<HistoryEntry> find(String importId) {
    Scope scope = scope(importId);
    return retries().of(() -> history.entry(scope)).map(HistoryEntry::of);
  }

  private Scope scope(String importId) {
    return setups.apply(importId).job().scope();
  }

  /**
   * Answers how many rejected rows of an import were imported since, by files that {@linkplain
   * ImportSource#corrects correct} it, among the latest 10,000 imports.
   */
  public long resolved(String importId) {
    Scope scope = scope(importId);
    return retries().of(() -> new Corrected(history, scope).resolved());
  }

  /**
   * Answers what rows of an import came to, in the order of their records. The detail of a rejected
   * row that was {@linkplain #resolved resolved} names the import that did it as {@code
   * resolvedBy}.
   *
   * @param afterRecord only those of later records; 0 for all
   * @param max how many at most; at least 1
   */
  public List<LedgerRow> rows(String importId, long afterRecord, int max) {
    atLeastOne(max);
    Scope scope = scope(importId);
    return retries()
        .of(() -> new Corrected(history, scope).marked(history.rows(scope, afterRecord, max)));
  }

  /**
   * Forgets the imports that ended longer ago, with all that the journal has of them; they can be
   * neither shown nor undone from then on.
   *
   * @return how many
   */
  public int expire(Duration age) {
    return retries()
        .of(() -> history.expire(any.job().scope().tenant(), any.clock().instant().minus(age)));
  }

  /**
   * Tells the notices that could not be told when their imports ended.
   *
   * @param max how many of the latest imports to look through; at least 1
   * @return how many were told
   */
  public int tellOwed(int max) {
    return (int) imports(max).stream().filter(History::isOwed).filter(this::tell).count();
  }

  private static boolean isOwed(ImportEntry entry) {
    return entry.ending().filter(end -> end.notice() == NoticeState.OWED).isPresent();
  }

  private boolean tell(ImportEntry entry) {
    Scope scope = entry.scope();
    Opened opened = retries().of(() -> any.ports().journal().open(scope, UNDIVIDED, entry.facts()));
    return any.notices().owed(scope, opened.epoch());
  }

  private Retries retries() {
    return any.retries();
  }
}
