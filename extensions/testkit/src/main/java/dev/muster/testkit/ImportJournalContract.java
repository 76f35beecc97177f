package dev.muster.testkit;

import dev.muster.spi.ImportJournal;

/**
 * What every {@link ImportJournal} promises, its {@link dev.muster.spi.IntentLedger} included, one
 * test for each number.
 *
 * <p>Extend it, answer an empty journal from {@link #emptyJournal()}, and run it as any JUnit
 * class. If the journal is a {@link dev.muster.spi.ImportHistory} too, rows and images are looked
 * at through that; {@link ImportHistoryContract} has the history's own promises.
 *
 * <p>Tests run one at a time, each on one thread.
 */
public abstract class ImportJournalContract extends JournalSuite {

  /** For subclasses. */
  protected ImportJournalContract() {}

  /** Answers a journal that knows no import; called once or more in each test. */
  protected abstract ImportJournal emptyJournal();

  @Override
  final ImportJournal fresh() {
    return emptyJournal();
  }
}
