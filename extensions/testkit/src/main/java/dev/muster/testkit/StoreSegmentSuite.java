package dev.muster.testkit;

import static dev.muster.testkit.StoreUnderTest.assertMoved;
import static dev.muster.testkit.StoreUnderTest.contact;
import static dev.muster.testkit.WriteDraft.fresh;
import static dev.muster.testkit.WriteDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Ability;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventAppend;
import dev.muster.model.EventVisibility;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store does with segments, and with events after they were appended. */
abstract class StoreSegmentSuite extends StoreRefusalSuite {

  static final String VIP = "VIP";
  static final String NEWS = "Newsletter, spring";

  /** The segments that a contact is in, of all that the tests use. */
  static Set<String> segments(StoreUnderTest store, ContactId id) {
    Lookup lookup = Lookup.of(Set.of()).contacts(Set.of(id)).memberships(Set.of(VIP, NEWS, "vip"));
    return store.find(lookup).contact(id).map(ContactSnapshot::segments).orElse(Set.of());
  }

  @Test
  @DisplayName("S20 a contact is in the segments that it joined and has not left")
  void s20SegmentsAreJoinedAndLeft() {
    StoreUnderTest store = begin();
    store.needs(Ability.SEGMENTS);
    ContactId ana = store.written(fresh().claim(ANA).join(VIP).join(NEWS));
    ContactId ben = store.written(fresh().claim(BEN).claim(NUMBER));
    assertThat(segments(store, ana)).isEqualTo(Set.of(VIP, NEWS));
    assertThat(segments(store, ben)).isEmpty();
    ContactSnapshot asked =
        store
            .find(Lookup.of(Set.of()).carriers(Set.of(ANA), 2).memberships(Set.of(NEWS)))
            .carriers(ANA)
            .contacts()
            .get(0);
    assertThat(asked.segments()).isEqualTo(Set.of(NEWS));

    ContactSnapshot stale = store.seen(ben);
    store.written(to(stale).set(PLAN, "free"));
    ContactSnapshot now = store.seen(ben);
    Receipt joined = store.write(to(stale).join(VIP));
    assertThat(contact(joined)).isEqualTo(ben);
    assertThat(store.seen(ben).revision()).isEqualTo(now.revision());
    store.written(to(now).change(PLAN, "free", "pro").join(NEWS).leave(VIP));
    store.written(to(store.seen(ana)).leave(NEWS));
    assertThat(segments(store, ana)).isEqualTo(Set.of(VIP));
    assertThat(segments(store, ben)).isEqualTo(Set.of(NEWS));

    store.moved(to(store.seen(ana)).join(VIP));
    store.moved(to(store.seen(ana)).leave(NEWS));
    store.moved(to(store.seen(ben)).change(PLAN, "pro", "gold").join(NEWS));
    store.moved(to(NOBODY, store.seen(ana).revision()).join(VIP));
    assertThat(store.seen(ben, PLAN).value(PLAN)).hasValue("pro");
    List<Receipt> twins =
        store.write(
            to(store.seen(ana)).leave(VIP).append(event("one")).done(),
            to(store.seen(ben)).leave(VIP).append(event("two")).done());
    assertMoved(twins.get(1));
    store.assertUnknown("two");
    assertThat(segments(store, ana)).isEmpty();
  }

  @Test
  @DisplayName("S21 an event that was withdrawn is gone, and its key is free")
  void s21WithdrawnEventsAreGone() {
    StoreUnderTest store = begin();
    store.needs(Ability.EVENT_REMOVAL);
    ContactId ana =
        store.written(
            fresh()
                .claim(ANA)
                .set(PLAN, "free")
                .append(event("one"))
                .append(event("two"))
                .append(event("three")));
    ContactId ben = store.written(fresh().claim(BEN).append(event("four")));
    ContactSnapshot stale = store.seen(ana);
    store.written(to(stale).change(PLAN, "free", "pro"));
    ContactSnapshot now = store.seen(ana);

    assertThat(store.written(to(stale).withdraw(event("two")))).isEqualTo(ana);
    assertThat(store.seen(ana).revision()).isEqualTo(now.revision());
    store.assertUnknown("two");
    store.assertKnown("one", "three", "four");
    assertEvents(store, ana, event("one"), event("three"));

    store.moved(to(now).withdraw(event("two")));
    store.moved(to(now).withdraw(event("one")).withdraw(event("four")));
    store.moved(to(now).change(PLAN, "pro", "gold").withdraw(event("never")));
    store.assertKnown("one", "four");
    assertThat(store.seen(ana, PLAN).value(PLAN)).hasValue("pro");
    store.written(to(store.seen(ben)).append(event("two")));
    store.written(to(now).withdraw(event("one")).append(event("five")));
    assertEvents(store, ben, event("four"), event("two"));
    assertEvents(store, ana, event("three"), event("five"));
  }

  @Test
  @DisplayName("S22 an event keeps its visibility")
  void s22EventsKeepTheirVisibility() {
    StoreUnderTest store = begin();
    store.needs(Ability.EVENT_VISIBILITY);
    EventAppend quiet = event("quiet").seen(EventVisibility.PROFILE_ONLY);

    ContactId ana = store.written(fresh().claim(ANA).append(quiet).append(event("loud")));
    ContactId ben = store.written(fresh().claim(BEN));
    store.written(to(store.seen(ben)).append(event("one").seen(EventVisibility.PROFILE_ONLY)));

    store.assertKnown("quiet", "loud", "one");
    assertEvents(store, ana, quiet, event("loud"));
    assertEvents(store, ben, event("one").seen(EventVisibility.PROFILE_ONLY));
  }
}
