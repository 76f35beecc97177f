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
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a write does. */
abstract class StoreWriteSuite extends StoreReadSuite {

  @Test
  @DisplayName("S5 receipts answer writes one for one, in order")
  void s5ReceiptsAnswerWritesInOrder() {
    StoreUnderTest store = begin();
    ContactId ana = store.written(fresh().claim(ANA));

    List<Receipt> receipts =
        store.write(
            fresh().claim(BEN).done(),
            freshUnless(ANA).claim(NUMBER).done(),
            to(store.seen(ana)).set(PLAN, "pro").done(),
            fresh().claim(PAIR).done());

    assertThat(receipts)
        .extracting(Receipt::kind)
        .containsExactly(
            Receipt.Kind.WRITTEN, Receipt.Kind.REFUSED, Receipt.Kind.WRITTEN, Receipt.Kind.WRITTEN);
    store.assertCarriers(BEN, contact(receipts.get(0)));
    assertThat(contact(receipts.get(2))).isEqualTo(ana);
    store.assertCarriers(PAIR, contact(receipts.get(3)));
  }

  @Test
  @DisplayName("S6 a creation makes one contact, found by each claim")
  void s6CreationMakesOneContact() {
    StoreUnderTest store = begin();

    ContactId id =
        store.written(
            freshUnless(ANA)
                .claim(ANA)
                .claim(PAIR)
                .set(PLAN, "pro")
                .set(CITY, "Köln")
                .append(event("one"))
                .append(event("two")));

    store.assertCarriers(ANA, id);
    store.assertCarriers(PAIR, id);
    assertThat(store.seen(id, PLAN).value(PLAN)).hasValue("pro");
    assertThat(store.seen(id, CITY).value(CITY)).hasValue("Köln");
    store.assertKnown("one", "two");
    assertEvents(store, id, event("one"), event("two"));
  }

  @Test
  @DisplayName("S7 a patch changes the paths it names and no other")
  void s7PatchChangesWhatItNames() {
    StoreUnderTest store = begin();
    Path note = Path.of("note");
    ContactId ana =
        store.written(
            fresh()
                .claim(ANA)
                .set(PLAN, "free")
                .set(CITY, "Köln")
                .set(STREET, "Ring")
                .set(note, ""));
    ContactId ben = store.written(fresh().claim(BEN).set(PLAN, "free").set(CITY, "Köln"));

    store.written(to(store.seen(ana)).change(PLAN, "free", "pro").clear(CITY, "Köln"));

    ContactSnapshot after = store.seen(ana, PLAN, CITY, STREET, note);
    assertThat(after.value(PLAN)).hasValue("pro");
    assertThat(after.value(CITY)).isEmpty();
    assertThat(after.value(STREET)).hasValue("Ring");
    assertThat(after.value(note)).hasValue("");
    assertThat(after.identifiers()).isEqualTo(Set.of(ANA));
    ContactSnapshot untouched = store.seen(ben, PLAN, CITY);
    assertThat(untouched.value(PLAN)).hasValue("free");
    assertThat(untouched.value(CITY)).hasValue("Köln");
  }

  @Test
  @DisplayName("S8 a released identifier no longer finds, a claimed one does")
  void s8ReleasesAndClaims() {
    StoreUnderTest store = begin();
    ContactId ana = store.written(fresh().claim(ANA).claim(PAIR).claim(NUMBER));
    ContactId ben = store.written(fresh().claim(BEN).claim(NUMBER));

    store.written(to(store.seen(ana)).release(ANA).release(NUMBER).claim(ANNA));
    store.assertCarriers(ANA);
    store.assertCarriers(ANNA, ana);
    store.assertCarriers(NUMBER, ben);

    store.written(to(store.seen(ana)).release(PAIR).claim(PAIR));
    store.assertCarriers(PAIR, ana);
    assertThat(store.seen(ana).identifiers()).isEqualTo(Set.of(ANNA, PAIR));
  }

  @Test
  @DisplayName("S11 a change moves the revision, an appended event does not")
  void s11ChangeMovesRevision() {
    StoreUnderTest store = begin();
    store.needs(Ability.REVISIONS);
    ContactId ana = store.written(fresh().claim(ANA).set(PLAN, "free"));
    ContactSnapshot first = store.seen(ana);

    assertMoves(store, to(first).change(PLAN, "free", "pro"), first);
    ContactSnapshot second = store.seen(ana);
    assertMoves(store, to(second).claim(PAIR), second);
    ContactSnapshot third = store.seen(ana);
    assertMoves(store, to(third).release(PAIR), third);

    ContactSnapshot fourth = store.seen(ana);
    assertThat(Set.of(first.revision(), second.revision(), third.revision(), fourth.revision()))
        .as("revisions, all different")
        .hasSize(4);
    store.written(to(first).append(event("one")));
    assertThat(store.seen(ana).revision()).isEqualTo(fourth.revision());
  }

  private static void assertMoves(StoreUnderTest store, WriteDraft draft, ContactSnapshot before) {
    Receipt receipt = store.write(draft);
    assertThat(receipt.revision())
        .as("revision in the receipt")
        .isPresent()
        .isNotEqualTo(before.revision())
        .isEqualTo(store.seen(contact(receipt)).revision());
  }

  @Test
  @DisplayName("S18 a removal takes the contact with its identifiers and events")
  void s18RemovalTakesAll() {
    StoreUnderTest store = begin();
    store.needs(Ability.REMOVAL);
    ContactId ana =
        store.written(fresh().claim(ANA, store.strictest()).claim(NUMBER).append(event("one")));
    ContactId ben = store.written(fresh().claim(BEN).claim(NUMBER).append(event("two")));

    contact(store.write(new ContactRemoval(ana, store.seen(ana).revision())).get(0));

    assertThat(store.contact(ana)).isEmpty();
    store.assertCarriers(ANA);
    store.assertCarriers(NUMBER, ben);
    store.assertUnknown("one");
    store.assertKnown("two");
    ContactId again =
        store.written(freshUnless(ANA).claim(ANA, store.strictest()).append(event("one")));
    store.assertCarriers(ANA, again);
    assertThat(again).as("id, never used again").isNotEqualTo(ana);
    assertEvents(store, again, event("one"));
  }

  @Test
  @DisplayName("S19 writes of one call see each other in order")
  void s19WritesSeeEachOtherInOrder() {
    StoreUnderTest store = begin();
    ContactId ana = store.written(fresh().claim(ANA, store.strictest()));

    List<Receipt> receipts =
        store.write(
            to(store.seen(ana)).release(ANA).claim(ANNA).done(),
            freshUnless(ANA).claim(ANA, store.strictest()).done(),
            freshUnless(ANA).claim(PAIR).done());

    assertThat(contact(receipts.get(0))).isEqualTo(ana);
    assertMoved(receipts.get(2));
    store.assertCarriers(ANNA, ana);
    store.assertCarriers(ANA, contact(receipts.get(1)));
    store.assertCarriers(PAIR);
  }
}
