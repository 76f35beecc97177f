package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.assertCaught;

import dev.muster.model.CommitResult;
import dev.muster.model.ImportFacts;
import dev.muster.model.Opened;
import dev.muster.model.Scope;
import dev.muster.model.WriteBatch;
import dev.muster.spi.JournaledContactStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Each promise of a journaled store is broken here, and caught by the test of its number. */
class BrokenJournaledStoresTest {

  /** A store that goes on writing where a commit ought to end. */
  private static TwistedStore writingOn(
      Class<? extends CommitResult> end, Consumer<Commit> writesOn) {
    return new TwistedStore() {
      @Override
      public CommitResult commit(WriteBatch batch) {
        CommitResult result = honest.commit(batch);
        if (end.isInstance(result)) {
          writesOn.accept(new Commit(honest, batch));
        }
        return result;
      }
    };
  }

  private record Commit(InMemoryContactStore store, WriteBatch batch) {

    void writeOneByOne() {
      batch.writes().forEach(write -> store.write(batch.scope(), List.of(write)));
    }
  }

  private static void caught(
      Consumer<JournaledContactStoreContract> test, Supplier<TwistedStore> broken) {
    JournaledContactStoreContract contract =
        new JournaledContactStoreContract() {
          @Override
          protected JournaledContactStore emptyStore() {
            return broken.get();
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  @Test
  void c1CatchesAStoreThatForgetsIntents() {
    caught(
        JournaledContactStoreContract::c1CommittedIsThereTogether,
        () ->
            new TwistedStore() {
              @Override
              public CommitResult commit(WriteBatch batch) {
                return honest.commit(Twist.intents(batch, List.of()));
              }
            });
  }

  @Test
  void c2CatchesAStoreThatWritesWhatIsNotRefused() {
    caught(
        JournaledContactStoreContract::c2RefusedChangesNothing,
        () -> writingOn(CommitResult.Refused.class, Commit::writeOneByOne));
  }

  @Test
  void c3CatchesAStoreThatAppliesABatchTwice() {
    caught(
        JournaledContactStoreContract::c3CommittedBatchIsNotAppliedTwice,
        () -> writingOn(CommitResult.Already.class, Commit::writeOneByOne));
  }

  @Test
  void c4CatchesAStoreThatWritesForAFormerOwner() {
    caught(
        JournaledContactStoreContract::c4FencedBatchChangesNothing,
        () -> writingOn(CommitResult.Fenced.class, Commit::writeOneByOne));
  }

  @Test
  void c5CatchesAStoreThatFailsHalfWay() {
    caught(
        JournaledContactStoreContract::c5CheckpointTellsTheTruth,
        () ->
            new TwistedStore() {
              @Override
              public CommitResult commit(WriteBatch batch) {
                honest.write(batch.scope(), batch.writes().subList(0, 1));
                throw new IllegalStateException("the connection is lost");
              }
            });
  }

  @Test
  void c5CatchesAStoreThatOpensWithAnOldCheckpoint() {
    caught(
        JournaledContactStoreContract::c5CheckpointTellsTheTruth,
        () ->
            new TwistedStore() {
              @Override
              public Opened open(Scope scope, int part, ImportFacts first) {
                Opened opened = honest.open(scope, part, first);
                return new Opened(
                    opened.epoch(),
                    opened.state(),
                    opened.facts(),
                    Optional.empty(),
                    opened.report());
              }
            });
  }
}
