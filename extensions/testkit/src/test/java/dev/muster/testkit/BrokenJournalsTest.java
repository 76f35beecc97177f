package dev.muster.testkit;

import static dev.muster.testkit.BrokenStoresTest.assertCaught;

import dev.muster.model.CommitResult;
import dev.muster.model.ContactWrite;
import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each promise of a journal is broken by a journal here, and caught by the test of its number. */
class BrokenJournalsTest {

  private static final int ALL = 1_000;

  private static void caught(Consumer<ImportJournalContract> test, Supplier<TwistedStore> broken) {
    ImportJournalContract contract =
        new ImportJournalContract() {
          @Override
          protected ImportJournal emptyJournal() {
            return broken.get();
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  private static void caughtInHistory(
      Consumer<ImportHistoryContract> test, Supplier<TwistedStore> broken) {
    ImportHistoryContract contract =
        new ImportHistoryContract() {
          @Override
          protected ImportJournal emptyJournal() {
            return broken.get();
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  /** A journal whose openings are bent on their way out. */
  private static TwistedStore opening(UnaryOperator<Opened> twist) {
    return new TwistedStore() {
      @Override
      public Opened open(Scope scope, int part, ImportFacts first) {
        return twist.apply(honest.open(scope, part, first));
      }
    };
  }

  private static Opened facts(Opened opened, ImportFacts facts) {
    return new Opened(opened.epoch(), opened.state(), facts, opened.checkpoint(), opened.report());
  }

  /** A journal that does more after a batch was kept. */
  private static TwistedStore afterKeeping(Consumer<TwistedStore> more) {
    return new TwistedStore() {
      @Override
      public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
        CommitResult result = honest.end(batch, receipts);
        more.accept(this);
        return result;
      }
    };
  }

  private static List<TriggerIntent> all(TwistedStore store, Scope scope, IntentState state) {
    return store.honest.intents(scope, state, "", ALL);
  }

  @Test
  void j1CatchesAJournalThatForgetsWhatTheImportIsAbout() {
    caught(
        ImportJournalContract::j1OpeningKeepsFacts,
        () ->
            opening(
                opened ->
                    facts(
                        opened,
                        new ImportFacts(
                            opened.facts().instant(), opened.facts().fingerprint(), Map.of()))));
  }

  @Test
  void j2CatchesAJournalThatTakesTheLatestFacts() {
    caught(
        ImportJournalContract::j2FactsAreThoseOfTheFirstOpening,
        () ->
            new TwistedStore() {
              @Override
              public Opened open(Scope scope, int part, ImportFacts first) {
                return facts(honest.open(scope, part, first), first);
              }
            });
  }

  @Test
  void j3CatchesAJournalThatSharesAnEpoch() {
    caught(
        ImportJournalContract::j3OpeningFences,
        () ->
            new TwistedStore() {
              private final Map<Integer, Opened> owners = new HashMap<>();

              @Override
              public Opened open(Scope scope, int part, ImportFacts first) {
                return owners.computeIfAbsent(part, key -> honest.open(scope, part, first));
              }
            });
  }

  @Test
  void j3CatchesAJournalThatFencesOtherParts() {
    caught(
        ImportJournalContract::j3OpeningFences,
        () ->
            new TwistedStore() {
              @Override
              public Opened open(Scope scope, int part, ImportFacts first) {
                honest.open(scope, 0, first);
                return honest.open(scope, part, first);
              }
            });
  }

  @Test
  void j4CatchesAJournalThatForgetsTheReport() {
    caught(
        ImportJournalContract::j4EndIsKept,
        () ->
            opening(
                opened ->
                    new Opened(
                        opened.epoch(),
                        opened.state(),
                        opened.facts(),
                        opened.checkpoint(),
                        opened.report().map(report -> Map.of()))));
  }

  @Test
  void j5CatchesAJournalThatKeepsABatchAsItBegins() {
    caught(
        ImportJournalContract::j5BeginKeepsNothing,
        () ->
            new TwistedStore() {
              @Override
              public Optional<CommitResult> begin(WriteBatch batch) {
                honest.begin(batch);
                honest.end(batch, List.of());
                return Optional.empty();
              }
            });
  }

  @Test
  void j5CatchesAJournalThatLetsABatchBeginOnce() {
    caught(
        ImportJournalContract::j5BeginKeepsNothing,
        () ->
            new TwistedStore() {
              private int begun;

              @Override
              public Optional<CommitResult> begin(WriteBatch batch) {
                return begun++ == 0 ? honest.begin(batch) : Optional.of(new CommitResult.Already());
              }
            });
  }

  @Test
  void j6CatchesAJournalThatForgetsIntents() {
    caught(
        ImportJournalContract::j6EndKeepsAllOrNothing,
        () ->
            new TwistedStore() {
              @Override
              public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
                return honest.end(Twist.intents(batch, List.of()), receipts);
              }
            });
  }

  @Test
  void j6CatchesAJournalThatFailsHalfWay() {
    caught(
        ImportJournalContract::j6EndKeepsAllOrNothing,
        () ->
            new TwistedStore() {
              private final List<TriggerIntent> half = new ArrayList<>();

              @Override
              public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
                if (batch.rows().get(1).detail().containsKey("unlikely")) {
                  half.addAll(batch.intents());
                  throw new IllegalStateException("a text with U+0000");
                }
                return honest.end(batch, receipts);
              }

              @Override
              public List<TriggerIntent> intents(
                  Scope scope, IntentState state, String afterKey, int max) {
                return half.isEmpty() ? honest.intents(scope, state, afterKey, max) : half;
              }
            });
  }

  @Test
  void j7CatchesAJournalThatMakesIntentsPendingAgain() {
    caught(
        ImportJournalContract::j7BatchIsKeptOnce,
        () ->
            new TwistedStore() {
              @Override
              public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
                CommitResult result = honest.end(batch, receipts);
                batch
                    .intents()
                    .forEach(
                        intent ->
                            honest.settle(
                                batch.scope(), Map.of(intent.key(), IntentState.PENDING)));
                return result;
              }
            });
  }

  @Test
  void j7CatchesAJournalThatBeginsWhatHasEnded() {
    caught(
        ImportJournalContract::j7BatchIsKeptOnce,
        () ->
            new TwistedStore() {
              @Override
              public Optional<CommitResult> begin(WriteBatch batch) {
                return honest
                    .begin(batch)
                    .filter(result -> !(result instanceof CommitResult.Already));
              }
            });
  }

  /** A journal that takes everyone for the present owner. */
  private static final class Unfenced extends TwistedStore {

    private long latest;

    @Override
    public Opened open(Scope scope, int part, ImportFacts first) {
      Opened opened = honest.open(scope, part, first);
      latest = opened.epoch();
      return opened;
    }

    @Override
    public Optional<CommitResult> begin(WriteBatch batch) {
      return honest.begin(Twist.epoch(batch, latest));
    }

    @Override
    public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
      return honest.end(Twist.epoch(batch, latest), receipts);
    }
  }

  @Test
  void j8CatchesAJournalThatLetsAFormerOwnerWrite() {
    caught(ImportJournalContract::j8FencedOwnerKeepsNothing, Unfenced::new);
  }

  @Test
  void j8CatchesAJournalThatLetsAFormerOwnerEndTheImport() {
    caught(
        ImportJournalContract::j8FencedOwnerKeepsNothing,
        () ->
            new TwistedStore() {
              private long latest;

              @Override
              public Opened open(Scope scope, int part, ImportFacts first) {
                Opened opened = honest.open(scope, part, first);
                latest = opened.epoch();
                return opened;
              }

              @Override
              public CommitResult finish(Scope scope, long epoch, Ending ending) {
                return honest.finish(scope, latest, ending);
              }
            });
  }

  @Test
  void j9CatchesALedgerOfAllImports() {
    caught(
        ImportJournalContract::j9ImportsAreApart,
        () ->
            new TwistedStore() {
              private final List<Scope> opened = new ArrayList<>();

              @Override
              public Opened open(Scope scope, int part, ImportFacts first) {
                opened.add(scope);
                return honest.open(scope, part, first);
              }

              @Override
              public int move(Scope scope, IntentState from, IntentState to) {
                return opened.stream().mapToInt(each -> honest.move(each, from, to)).sum();
              }
            });
  }

  @Test
  void j9CatchesAJournalThatDoesNotTellCaseApart() {
    caught(
        ImportJournalContract::j9ImportsAreApart,
        () ->
            new TwistedStore() {
              @Override
              public Opened open(Scope scope, int part, ImportFacts first) {
                return honest.open(
                    new Scope(
                        scope.tenant().toLowerCase(Locale.ROOT), scope.importId(), scope.actor()),
                    part,
                    first);
              }
            });
  }

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
  void h1CatchesAHistoryWithTheOldestFirst() {
    caughtInHistory(
        ImportHistoryContract::h1ImportsLatestFirst,
        () ->
            new TwistedStore() {
              @Override
              public List<ImportEntry> imports(String tenant, int max) {
                List<ImportEntry> entries = new ArrayList<>(honest.imports(tenant, ALL));
                Collections.reverse(entries);
                return entries.stream().limit(max).toList();
              }
            });
  }

  @Test
  void h2CatchesAHistoryInTheOrderOfTexts() {
    caughtInHistory(
        ImportHistoryContract::h2RowsInOrder,
        () ->
            new TwistedStore() {
              @Override
              public List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
                return honest.rows(scope, afterRecord, ALL).stream()
                    .sorted(Comparator.comparing(row -> Long.toString(row.record())))
                    .limit(max)
                    .toList();
              }
            });
  }

  @Test
  void h4CatchesAHistoryThatForgetsMemberships() {
    caughtInHistory(
        ImportHistoryContract::h4ImagesAreWhole,
        () ->
            new TwistedStore() {
              @Override
              public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
                return honest.images(scope, beforeRecord, maxBatches).stream()
                    .map(image -> image.write() instanceof ContactWrite w ? bare(image, w) : image)
                    .toList();
              }

              private Image bare(Image image, ContactWrite write) {
                ContactWrite bare = write.copyTo(write.target()).joins(List.of()).build();
                return new Image(image.firstRecord(), bare, image.receipt());
              }
            });
  }

  @Test
  void h3CatchesAHistoryWithTheFirstWriteFirst() {
    caughtInHistory(
        ImportHistoryContract::h3ImagesLastFirst,
        () ->
            new TwistedStore() {
              @Override
              public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
                return honest.images(scope, beforeRecord, maxBatches).stream()
                    .sorted(Comparator.comparing(image -> image.receipt().revision().toString()))
                    .toList();
              }
            });
  }

  @Test
  void h3CatchesAHistoryThatStopsAtABatchWithoutImages() {
    caughtInHistory(
        ImportHistoryContract::h3ImagesLastFirst,
        () ->
            new TwistedStore() {
              @Override
              public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
                return beforeRecord == Long.MAX_VALUE && maxBatches == 1
                    ? List.of()
                    : honest.images(scope, beforeRecord, maxBatches);
              }
            });
  }

  @Test
  void h5CatchesAHistoryThatKnowsImportsOfOthers() {
    caughtInHistory(
        ImportHistoryContract::h5EntryIsOneImport,
        () ->
            new TwistedStore() {
              @Override
              public Optional<ImportEntry> entry(Scope scope) {
                return honest.entry(new Scope("acme", scope.importId(), scope.actor()));
              }
            });
  }

  @Test
  void h6CatchesAHistoryThatForgetsWhatRuns() {
    caughtInHistory(
        ImportHistoryContract::h6EndedImportsExpire,
        () ->
            new TwistedStore() {
              @Override
              public int expire(String tenant, Instant endedBefore) {
                imports(tenant, ALL)
                    .forEach(
                        entry ->
                            honest.finish(
                                entry.scope(),
                                honest.open(entry.scope(), 0, entry.facts()).epoch(),
                                new Ending(ImportState.STOPPED, Instant.MIN, Map.of())));
                return honest.expire(tenant, endedBefore);
              }
            });
  }
}
