package dev.muster.testkit;

import static dev.muster.testkit.BrokenJournals.caught;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each promise of a journal is broken by one here, and caught by the test of its number. */
class BrokenJournalsTest {

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
}
