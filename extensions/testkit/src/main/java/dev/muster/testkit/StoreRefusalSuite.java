package dev.muster.testkit;

import static dev.muster.testkit.StoreUnderTest.assertMoved;
import static dev.muster.testkit.StoreUnderTest.contact;
import static dev.muster.testkit.WriteDraft.fresh;
import static dev.muster.testkit.WriteDraft.freshUnless;
import static dev.muster.testkit.WriteDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Ability;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Guard;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Uniqueness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store refuses. */
abstract class StoreRefusalSuite extends StoreWriteSuite {

  @Test
  @DisplayName("S9 a unique identifier has one carrier")
  void s9UniqueIdentifierHasOneCarrier() {
    StoreUnderTest store = begin();
    store.needs(Ability.UNIQUE_IDENTIFIERS);
    ContactId ana = store.written(fresh().claim(ANA, Uniqueness.UNIQUE));
    ContactId ben = store.written(fresh().claim(BEN, Uniqueness.UNIQUE));

    store.moved(fresh().claim(ANA, Uniqueness.UNIQUE));
    store.moved(to(store.seen(ben)).release(BEN).claim(ANA, Uniqueness.UNIQUE));
    store.assertCarriers(ANA, ana);
    store.assertCarriers(BEN, ben);

    store.written(to(store.seen(ana)).release(ANA).claim(ANA, Uniqueness.UNIQUE));
    store.written(to(store.seen(ana)).release(ANA));
    store.written(to(store.seen(ben)).claim(ANA, Uniqueness.UNIQUE));
    store.assertCarriers(ANA, ben);

    List<Receipt> twins =
        store.write(
            fresh().claim(PAIR, Uniqueness.UNIQUE).done(),
            fresh().claim(PAIR, Uniqueness.UNIQUE).done());
    assertMoved(twins.get(1));
    store.assertCarriers(PAIR, contact(twins.get(0)));

    store.moved(fresh().claim(PAIR, Uniqueness.SHARED));
    assertClaimsAnew(store, ben);
  }

  /**
   * Who carries an identifier alone may let others share it, and claim it back once they do not.
   */
  private static void assertClaimsAnew(StoreUnderTest store, ContactId ben) {
    store.written(to(store.seen(ben)).release(ANA).claim(ANA, Uniqueness.SHARED));
    ContactId third = store.written(fresh().claim(ANA, Uniqueness.SHARED));
    store.moved(to(store.seen(ben)).release(ANA).claim(ANA, Uniqueness.UNIQUE));
    store.assertCarriers(ANA, ben, third);

    store.written(to(store.seen(third)).release(ANA));
    store.written(to(store.seen(ben)).release(ANA).claim(ANA, Uniqueness.UNIQUE));
    store.moved(fresh().claim(ANA, Uniqueness.SHARED));
    store.assertCarriers(ANA, ben);
  }

  @Test
  @DisplayName("S10 a write upon what has moved or gone is refused")
  void s10WriteUponWhatMovedIsRefused() {
    StoreUnderTest store = begin();
    store.moved(to(NOBODY, anyRevision(store)).set(PLAN, "pro"));
    store.moved(to(NOBODY, anyRevision(store)).append(event("one")));
    if (store.can(Ability.REMOVAL)) {
      store.moved(new ContactRemoval(NOBODY, anyRevision(store)));
    }

    store.needs(Ability.REVISIONS);
    ContactId ana = store.written(fresh().claim(ANA).set(PLAN, "free"));
    ContactSnapshot stale = store.seen(ana);
    store.written(to(stale).change(PLAN, "free", "pro"));
    store.moved(to(stale).change(PLAN, "free", "gold"));
    store.moved(to(stale).set(CITY, "Köln"));
    store.moved(to(stale).claim(PAIR));
    store.moved(to(stale).release(ANA));
    if (store.can(Ability.REMOVAL)) {
      store.moved(new ContactRemoval(ana, stale.revision()));
    }
    assertThat(store.seen(ana, PLAN).value(PLAN)).hasValue("pro");
    store.assertCarriers(ANA, ana);
  }

  private static Optional<Revision> anyRevision(StoreUnderTest store) {
    return store.can(Ability.REVISIONS) ? Optional.of(new Revision("1")) : Optional.empty();
  }

  @Test
  @DisplayName("S12 events are kept in order, each key once")
  void s12EventsAreKeptOncePerKey() {
    StoreUnderTest store = begin();
    store.needs(Ability.EVENT_KEYS);
    ContactId ana = store.written(fresh().claim(ANA).append(event("b")).append(event("a")));
    ContactId ben = store.written(fresh().claim(BEN));
    store.written(to(store.seen(ana)).append(event("d")).append(event("c")));

    store.moved(to(store.seen(ana)).append(event("a")));
    store.moved(to(store.seen(ben)).append(event("e")).append(event("d")));
    store.moved(fresh().claim(PAIR).append(event("c")));

    assertThat(store.known("a", "b", "c", "d", "e")).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertEvents(store, ana, event("b"), event("a"), event("d"), event("c"));
    assertEvents(store, ben);

    List<Receipt> twins =
        store.write(
            to(store.seen(ben)).append(event("f")).done(),
            to(store.seen(ana)).append(event("f")).done());
    assertMoved(twins.get(1));
    assertEvents(store, ben, event("f"));
  }

  @Test
  @DisplayName("S13 a creation whose guard no longer holds is refused")
  void s13GuardIsChecked() {
    StoreUnderTest store = begin();
    ContactId ana = store.written(freshUnless(NUMBER).claim(NUMBER).claim(ANA));

    store.moved(freshUnless(NUMBER).claim(NUMBER).claim(BEN));
    ContactId ben = store.written(fresh(new Guard(NUMBER, Set.of(ana))).claim(NUMBER).claim(BEN));
    store.moved(fresh(new Guard(NUMBER, Set.of(ana))).claim(PAIR));
    store.moved(fresh(new Guard(PAIR, Set.of(ana))).claim(PAIR));
    store.moved(fresh(new Guard(PAIR, Set.of()), new Guard(NUMBER, Set.of())).claim(PAIR));
    ContactId third = store.written(fresh(new Guard(NUMBER, Set.of(ben, ana))).claim(PAIR));

    store.assertCarriers(NUMBER, ana, ben);
    store.assertCarriers(PAIR, third);
  }

  @Test
  @DisplayName("S14 a refused write changes nothing, and touches no other of the call")
  void s14RefusedWriteChangesNothing() {
    StoreUnderTest store = begin();
    ContactId ana = store.written(fresh().claim(ANA).set(PLAN, "free").append(event("one")));

    List<Receipt> receipts =
        store.write(
            fresh().claim(BEN).set(PLAN, "pro").done(),
            freshUnless(ANA).claim(NUMBER).set(PLAN, "gold").append(event("two")).done(),
            fresh().claim(PAIR).append(event("three")).done());

    assertMoved(receipts.get(1));
    store.assertCarriers(NUMBER);
    store.assertUnknown("two");
    store.assertCarriers(ANA, ana);
    assertThat(store.seen(ana, PLAN).value(PLAN)).hasValue("free");
    store.assertCarriers(BEN, contact(receipts.get(0)));
    assertThat(store.seen(contact(receipts.get(0)), PLAN).value(PLAN)).hasValue("pro");
    store.assertCarriers(PAIR, contact(receipts.get(2)));
    store.assertKnown("three");
    if (store.can(Ability.EVENT_KEYS)) {
      store.moved(
          to(store.seen(ana))
              .change(PLAN, "free", "pro")
              .release(ANA)
              .claim(ANNA)
              .append(event("one")));
      assertThat(store.seen(ana, PLAN).value(PLAN)).hasValue("free");
      store.assertCarriers(ANA, ana);
      store.assertCarriers(ANNA);
    }
  }
}
