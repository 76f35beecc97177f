package dev.muster.testkit;

import dev.muster.spi.ImportJournal;
import org.junit.jupiter.api.Nested;

class InMemoryJournalContractTest {

  @Nested
  class AsJournal extends ImportJournalContract {

    @Override
    protected ImportJournal emptyJournal() {
      return new InMemoryJournal();
    }
  }

  @Nested
  class AsHistory extends ImportHistoryContract {

    @Override
    protected ImportJournal emptyJournal() {
      return new InMemoryJournal();
    }
  }

  @Nested
  class StoreAsJournal extends ImportJournalContract {

    @Override
    protected ImportJournal emptyJournal() {
      return new InMemoryContactStore();
    }
  }

  @Nested
  class StoreAsHistory extends ImportHistoryContract {

    @Override
    protected ImportJournal emptyJournal() {
      return new InMemoryContactStore();
    }
  }
}
