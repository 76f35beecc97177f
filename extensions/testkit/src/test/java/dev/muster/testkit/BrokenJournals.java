package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.assertCaught;

import dev.muster.model.CommitResult;
import dev.muster.model.IntentState;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportJournal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Journals that break a promise, and whether the contract notices. */
final class BrokenJournals {

  static final int ALL = 1_000;

  private BrokenJournals() {}

  static void caught(Consumer<ImportJournalContract> test, Supplier<TwistedStore> broken) {
    ImportJournalContract contract =
        new ImportJournalContract() {
          @Override
          protected ImportJournal emptyJournal() {
            return broken.get();
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  /** A journal that does more after a batch was kept. */
  static TwistedStore afterKeeping(Consumer<TwistedStore> more) {
    return new TwistedStore() {
      @Override
      public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
        CommitResult result = honest.end(batch, receipts);
        more.accept(this);
        return result;
      }
    };
  }

  static List<TriggerIntent> all(TwistedStore store, Scope scope, IntentState state) {
    return store.honest.intents(scope, state, "", ALL);
  }
}
