package dev.muster.internal.notice;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.model.Notice;
import dev.muster.model.NoticeState;
import dev.muster.model.Scope;
import dev.muster.report.Beginnings;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices of imports. That one is owed is kept with the end of its import; it is told afterwards,
 * and marked as sent. A notifier that fails changes nothing but that the notice stays owed.
 *
 * @param telling who is told, and of what
 * @param journal of the imports
 */
public record Notices(Telling telling, ImportJournal journal) {

  private static final Logger LOG = System.getLogger(Notices.class.getName());

  /** Answers an end about which people are to be told, if there is a notifier. */
  public Ending ending(ImportState state, Instant at, Map<String, Object> report) {
    return new Ending(
        state, at, report, telling.notifier().isPresent() ? NoticeState.OWED : NoticeState.NONE);
  }

  /** Tells that an import has begun, if that is wanted. */
  public void begun(Scope scope, String file, Instant at) {
    if (telling.beginnings() == Beginnings.TOLD) {
      told(
          scope,
          new Notice(
              scope.importId() + " begun",
              Notice.Kind.BEGUN,
              ImportState.RUNNING,
              at,
              file,
              Map.of(),
              List.of(),
              Map.of()));
    }
  }

  /**
   * Tells how an import ended, if that is owed, and keeps that it was.
   *
   * @param epoch of the import's owner
   * @param ended as the owner ended it
   * @return whether people were told
   */
  public boolean ended(Scope scope, long epoch, Ending ended) {
    if (telling.notifier().isEmpty() || ended.notice() != NoticeState.OWED) {
      return false;
    }
    try {
      Ending kept = kept(scope).orElse(ended);
      if (!told(scope, EndNotice.of(scope, kept, journal))) {
        return false;
      }
      CommitResult result = journal.finish(scope, epoch, kept.withNotice(NoticeState.SENT));
      return result instanceof CommitResult.Committed;
    } catch (RuntimeException e) {
      log(e);
      return false;
    }
  }

  /**
   * Tells how an import ended that another owner ended, if that is still owed.
   *
   * @param epoch of the import's owner now
   */
  public boolean owed(Scope scope, long epoch) {
    if (telling.notifier().isEmpty()) {
      return false;
    }
    try {
      return kept(scope).filter(end -> ended(scope, epoch, end)).isPresent();
    } catch (RuntimeException e) {
      log(e);
      return false;
    }
  }

  private Optional<Ending> kept(Scope scope) {
    return journal instanceof ImportHistory history
        ? history.entry(scope).flatMap(ImportEntry::ending)
        : Optional.empty();
  }

  private boolean told(Scope scope, Notice notice) {
    try {
      telling.notifier().ifPresent(notifier -> notifier.tell(scope, notice));
      return telling.notifier().isPresent();
    } catch (RuntimeException e) {
      log(e);
      return false;
    }
  }

  private static void log(RuntimeException failure) {
    LOG.log(
        Level.WARNING,
        "a notice could not be told or kept as sent: " + failure.getClass().getName());
  }
}
