package dev.muster.testkit;

import static dev.muster.testkit.BrokenJournals.ALL;
import static dev.muster.testkit.BrokenJournals.afterKeeping;
import static dev.muster.testkit.BrokenJournals.all;
import static dev.muster.testkit.BrokenJournals.caught;
import static dev.muster.testkit.BrokenStores.assertCaught;

import dev.muster.model.CommitResult;
import dev.muster.model.IntentState;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportJournal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each promise of a ledger is broken by one here, and caught by the test of its number. */
class BrokenLedgersTest {

  @Test
  void l1CatchesALedgerThatDeliversByItself() {
    caught(
        ImportJournalContract::l1IntentIsPendingUntilSettledOrMoved,
        () ->
            afterKeeping(
                store ->
                    store.honest.move(
                        LedgerSuite.SCOPE, IntentState.PENDING, IntentState.DELIVERED)));
  }

  /** A ledger that answers in another order, and then page by page. */
  private static TwistedStore ordered(Comparator<TriggerIntent> order) {
    return new TwistedStore() {
      @Override
      public List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
        return honest.intents(scope, state, afterKey, ALL).stream()
            .sorted(order)
            .limit(max)
            .toList();
      }
    };
  }

  @Test
  void l2CatchesALedgerThatDoesNotTellCaseApart() {
    caught(
        ImportJournalContract::l2IntentsAreAnsweredInOrder,
        () -> ordered(Comparator.comparing(TriggerIntent::key, String.CASE_INSENSITIVE_ORDER)));
  }

  @Test
  void l2CatchesALedgerWithoutPages() {
    caught(
        ImportJournalContract::l2IntentsAreAnsweredInOrder,
        () ->
            new TwistedStore() {
              @Override
              public List<TriggerIntent> intents(
                  Scope scope, IntentState state, String afterKey, int max) {
                return honest.intents(scope, state, afterKey, ALL);
              }
            });
  }

  @Test
  void l3CatchesALedgerThatSettlesThemAll() {
    caught(
        ImportJournalContract::l3SettlesWhatIsNamed,
        () ->
            new TwistedStore() {
              @Override
              public void settle(Scope scope, Map<String, IntentState> states) {
                IntentState state = states.values().iterator().next();
                honest.settle(
                    scope,
                    all(this, scope, IntentState.PENDING).stream()
                        .collect(Collectors.toMap(TriggerIntent::key, intent -> state)));
              }
            });
  }

  @Test
  void l3CatchesALedgerThatSettlesPendingOnesOnly() {
    caught(
        ImportJournalContract::l3SettlesWhatIsNamed,
        () ->
            new TwistedStore() {
              @Override
              public void settle(Scope scope, Map<String, IntentState> states) {
                Map<String, IntentState> pending = new HashMap<>(states);
                pending
                    .keySet()
                    .retainAll(
                        all(this, scope, IntentState.PENDING).stream()
                            .map(TriggerIntent::key)
                            .toList());
                honest.settle(scope, pending);
              }
            });
  }

  @Test
  void l4CatchesALedgerThatMiscounts() {
    caught(
        ImportJournalContract::l4MovesAllOfOneState,
        () ->
            new TwistedStore() {
              @Override
              public int move(Scope scope, IntentState from, IntentState to) {
                honest.move(scope, from, to);
                return all(this, scope, to).size();
              }
            });
  }

  @Test
  void l5CatchesALedgerThatKnowsNoCaps() {
    caught(
        ImportJournalContract::l5KeepsWhatIsOverACapApart,
        () ->
            new TwistedStore() {
              @Override
              public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
                return honest.end(batch.withOverCap(Set.of()), receipts);
              }
            });
  }

  @Test
  void l6CatchesALedgerThatFindsImportsOfOtherStates() {
    caught(
        ImportJournalContract::l6FindsImportsByTheirIntents,
        () ->
            new TwistedStore() {
              @Override
              public Set<String> importsWith(String tenant, Set<IntentState> states) {
                return honest.importsWith(tenant, EnumSet.allOf(IntentState.class));
              }
            });
  }

  @Test
  void l7CatchesALedgerThatLooksAtNoState() {
    caught(
        ImportJournalContract::l7ClaimsWhatIsInTheState,
        () ->
            new TwistedStore() {
              @Override
              public Set<String> claim(
                  Scope scope, Set<String> keys, IntentState from, IntentState to) {
                Set<String> known = new HashSet<>();
                for (IntentState state : IntentState.values()) {
                  known.addAll(honest.claim(scope, keys, state, to));
                }
                return known;
              }
            });
  }

  @Test
  void l7CatchesALedgerThatAnswersWhatItWasAsked() {
    caught(
        ImportJournalContract::l7ClaimsWhatIsInTheState,
        () ->
            new TwistedStore() {
              @Override
              public Set<String> claim(
                  Scope scope, Set<String> keys, IntentState from, IntentState to) {
                honest.claim(scope, keys, from, to);
                return keys;
              }
            });
  }

  @Test
  void l8CatchesALedgerThatLooksBeforeItMoves() {
    TwistedStore shared = new TwistedStore();
    ImportJournalContract contract =
        new ImportJournalContract() {
          @Override
          protected ImportJournal emptyJournal() {
            return shared;
          }

          @Override
          protected Optional<ImportJournal> anotherOwner(ImportJournal journal) {
            return Optional.of(new LooksOnce(shared));
          }
        };
    assertCaught(contract::l8ClaimsEachForOne);
  }

  /** An owner that goes by what was pending when it came. */
  private static final class LooksOnce extends TwistedStore {

    private final TwistedStore shared;
    private final Set<String> pending;

    LooksOnce(TwistedStore shared) {
      this.shared = shared;
      this.pending =
          all(shared, LedgerSuite.SCOPE, IntentState.PENDING).stream()
              .map(TriggerIntent::key)
              .collect(Collectors.toSet());
    }

    @Override
    public Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
      synchronized (shared) {
        shared.honest.claim(scope, keys, from, to);
      }
      return keys.stream().filter(pending::contains).collect(Collectors.toSet());
    }
  }
}
