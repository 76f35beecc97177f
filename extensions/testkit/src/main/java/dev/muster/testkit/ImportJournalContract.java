package dev.muster.testkit;

import dev.muster.spi.ImportJournal;
import java.util.Optional;

/**
 * What every {@link ImportJournal} promises, its {@link dev.muster.spi.IntentLedger} included, one
 * test for each number.
 *
 * <p>Extend it, answer an empty journal from {@link #emptyJournal()}, and run it as any JUnit
 * class. If the journal is a {@link dev.muster.spi.ImportHistory} too, rows and images are looked
 * at through that; {@link ImportHistoryContract} has the history's own promises. Override {@link
 * #anotherOwner} to have several owners race.
 *
 * <p>Tests run one at a time; that with several owners uses a thread for each.
 */
public abstract class ImportJournalContract extends JournalSuite {

  /** For subclasses. */
  protected ImportJournalContract() {}

  /** Answers a journal that knows no import; called once or more in each test. */
  protected abstract ImportJournal emptyJournal();

  /**
   * Answers a further journal over the same data, as another process would have, or empty if there
   * is no such thing, which is the default: calls then come one at a time, still.
   */
  protected Optional<ImportJournal> anotherOwner(ImportJournal journal) {
    return Optional.empty();
  }

  @Override
  final ImportJournal fresh() {
    return emptyJournal();
  }

  @Override
  final ImportJournal beside(ImportJournal journal) {
    return anotherOwner(journal).orElse(journal);
  }
}
