package dev.muster.testkit;

import static dev.muster.testkit.BatchDraft.checkpoint;
import static dev.muster.testkit.BatchDraft.row;
import static dev.muster.testkit.JournalUnderTest.intent;
import static dev.muster.testkit.StoreSuite.ANA;
import static dev.muster.testkit.StoreSuite.BEN;
import static dev.muster.testkit.StoreSuite.PAIR;
import static dev.muster.testkit.StoreSuite.PLAN;
import static dev.muster.testkit.StoreSuite.SCOPE;
import static dev.muster.testkit.StoreSuite.event;
import static dev.muster.testkit.StoreUnderTest.contact;
import static dev.muster.testkit.WriteDraft.fresh;
import static dev.muster.testkit.WriteDraft.freshUnless;
import static dev.muster.testkit.WriteDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.JournaledContactStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link JournaledContactStore} promises beyond a store and a journal, one test for each
 * number.
 *
 * <p>Extend it, answer an empty store from {@link #emptyStore()}, and run it as any JUnit class,
 * beside {@link ContactStoreContract} and {@link ImportJournalContract} for the same store.
 * Override {@link #anotherOwner} to have two owners race.
 *
 * <p>Tests run one at a time; those with two owners use a second thread.
 */
public abstract class JournaledContactStoreContract {

  private static final int RACES = 20;

  /** For subclasses. */
  protected JournaledContactStoreContract() {}

  /** Answers a store that holds nothing and knows no import; called once or more in each test. */
  protected abstract JournaledContactStore emptyStore();

  /**
   * Answers a second store over the same data, as another process would have, or empty if there is
   * no such thing, which is the default.
   */
  protected Optional<JournaledContactStore> anotherOwner(JournaledContactStore store) {
    return Optional.empty();
  }

  private record Both(
      JournaledContactStore store, StoreUnderTest contacts, JournalUnderTest journal) {

    static Both of(JournaledContactStore store) {
      return new Both(store, new StoreUnderTest(store, SCOPE), new JournalUnderTest(store, SCOPE));
    }

    void assertOnly(String tenantsEvent, LedgerRow... rows) {
      contacts.assertKnown(tenantsEvent);
      journal.assertRows(rows);
    }
  }

  private Both begin() {
    return Both.of(emptyStore());
  }

  private static List<Receipt> committed(CommitResult result) {
    assertThat(result).isInstanceOf(CommitResult.Committed.class);
    return ((CommitResult.Committed) result).receipts();
  }

  private static BatchDraft twoPeople(Both both, Opened opened) {
    return both.journal()
        .batch(opened, 1, 2)
        .write(freshUnless(ANA).claim(ANA).set(PLAN, "pro").append(event("one")))
        .write(freshUnless(BEN).claim(BEN))
        .intent(intent("intent", 1));
  }

  private static void assertWhole(Both both) {
    assertThat(both.contacts().carriers(ANA).contacts()).as("contacts").hasSize(1);
    assertThat(both.contacts().carriers(BEN).contacts()).as("contacts").hasSize(1);
    both.assertOnly("one", row(1), row(2));
    assertThat(both.journal().open().checkpoint()).hasValue(checkpoint(2));
  }

  private static void assertNothing(Both both) {
    both.contacts().assertCarriers(ANA);
    both.contacts().assertCarriers(BEN);
    both.contacts().assertUnknown("one");
    both.journal().assertNothingKept();
  }

  @Test
  @DisplayName("C1 after committed, writes, rows, intents, images and checkpoint are there")
  void c1CommittedIsThereTogether() {
    Both both = begin();
    WriteBatch batch = twoPeople(both, both.journal().open()).done();

    List<Receipt> receipts = committed(both.store().commit(batch));

    assertThat(receipts).hasSize(2);
    both.contacts().assertCarriers(ANA, contact(receipts.get(0)));
    both.contacts().assertCarriers(BEN, contact(receipts.get(1)));
    assertThat(both.contacts().seen(contact(receipts.get(0)), PLAN).value(PLAN)).hasValue("pro");
    assertThat(both.journal().intents(IntentState.PENDING)).containsExactly(intent("intent", 1));
    assertWhole(both);
    if (both.store() instanceof ImportHistory history) {
      assertThat(history.images(SCOPE, Long.MAX_VALUE, 9))
          .extracting(image -> image.receipt())
          .containsExactly(receipts.get(1), receipts.get(0));
    }
  }

  @Test
  @DisplayName("C2 after refused nothing has changed")
  void c2RefusedChangesNothing() {
    Both both = begin();
    ContactId there = both.contacts().written(fresh().claim(PAIR).set(PLAN, "free"));
    Opened opened = both.journal().open();
    WriteBatch batch =
        twoPeople(both, opened)
            .write(to(both.contacts().seen(there)).change(PLAN, "free", "pro"))
            .write(freshUnless(PAIR).claim(PAIR))
            .done();

    CommitResult result = both.store().commit(batch);

    assertThat(result).isInstanceOf(CommitResult.Refused.class);
    List<Receipt> receipts = ((CommitResult.Refused) result).receipts();
    assertThat(receipts).hasSize(4);
    StoreUnderTest.assertMoved(receipts.get(3));
    assertThat(receipts.subList(0, 3))
        .extracting(Receipt::kind)
        .doesNotContain(Receipt.Kind.REFUSED);
    assertThat(both.contacts().seen(there, PLAN).value(PLAN)).hasValue("free");
    both.contacts().assertCarriers(PAIR, there);
    assertThat(both.journal().keys(IntentState.PENDING)).isEmpty();
    both.journal().assertRows();
    committed(both.store().commit(twoPeople(both, opened).done()));
    assertWhole(both);
  }

  @Test
  @DisplayName("C3 a batch that was committed before is not applied twice")
  void c3CommittedBatchIsNotAppliedTwice() {
    Both both = begin();
    Opened opened = both.journal().open();
    WriteBatch batch = plain(both, opened);
    committed(both.store().commit(batch));
    both.store().settle(SCOPE, Map.of("intent", IntentState.DELIVERED));

    assertThat(both.store().commit(batch)).isEqualTo(new CommitResult.Already());
    WriteBatch later = plain(both, both.journal().open());
    assertThat(both.store().commit(later)).isEqualTo(new CommitResult.Already());

    assertThat(both.contacts().carriers(ANA).contacts()).hasSize(1);
    assertThat(both.journal().keys(IntentState.DELIVERED)).containsExactly("intent");
    assertThat(both.journal().keys(IntentState.PENDING)).isEmpty();
    both.journal().assertRows(row(1));
    assertThat(both.journal().open().checkpoint()).hasValue(checkpoint(1));
  }

  /** A batch that no guard and no key of an event keeps from being applied twice. */
  private static WriteBatch plain(Both both, Opened opened) {
    return both.journal()
        .batch(opened, 1, 1)
        .write(fresh().claim(ANA).set(PLAN, "pro"))
        .intent(intent("intent", 1))
        .done();
  }

  @Test
  @DisplayName("C4 a batch of an owner that was fenced changes nothing")
  void c4FencedBatchChangesNothing() {
    Both both = begin();
    Opened fenced = both.journal().open();
    Opened owner = both.journal().open();

    assertThat(both.store().commit(twoPeople(both, fenced).done()))
        .isEqualTo(new CommitResult.Fenced());
    assertNothing(both);
    assertThat(both.store().commit(twoPeople(both, owner).done()))
        .isEqualTo(new CommitResult.Fenced());
    committed(both.store().commit(twoPeople(both, both.journal().open()).done()));
    assertThat(both.store().commit(twoPeople(both, owner).done()))
        .isEqualTo(new CommitResult.Fenced());
    assertWhole(both);
  }

  @Test
  @DisplayName("C5 after an exception the checkpoint tells whether the batch is there")
  void c5CheckpointTellsTheTruth() {
    Both both = begin();
    EventAppend unlikely =
        new EventAppend(
            new EventKey("unlikely"), "\u0000", Instant.MAX, Map.of("\u0000", "\uD800"));
    WriteBatch batch =
        twoPeople(both, both.journal().open()).write(fresh().append(unlikely)).done();
    Optional<CommitResult> result = Attempt.of(() -> both.store().commit(batch));
    assertTruth(both, result);

    for (int race = 0; race < RACES; race++) {
      Both first = begin();
      anotherOwner(first.store()).ifPresent(second -> race(first, Both.of(second)));
    }
  }

  private static void assertTruth(Both both, Optional<CommitResult> result) {
    boolean there = both.journal().open().checkpoint().isPresent();
    if (there) {
      assertWhole(both);
    } else {
      assertNothing(both);
    }
    result.ifPresent(
        answer ->
            assertThat(answer instanceof CommitResult.Committed)
                .as("committed, as the checkpoint says")
                .isEqualTo(there));
  }

  /** One owner commits while another takes the import over: who comes first, both agree. */
  private static void race(Both first, Both second) {
    WriteBatch batch = twoPeople(first, first.journal().open()).done();
    CompletableFuture<CommitResult> commit =
        CompletableFuture.supplyAsync(() -> first.store().commit(batch));
    boolean there = second.journal().open().checkpoint().isPresent();
    Optional<CommitResult> result = Attempt.of(commit::join);
    assertThat(second.journal().open().checkpoint().isPresent())
        .as("what the checkpoint said when the import was taken over, still so")
        .isEqualTo(there);
    assertTruth(second, result);
  }
}
