package dev.muster.testkit;

import static dev.muster.testkit.StoreUnderTest.assertMoved;
import static dev.muster.testkit.WriteDraft.fresh;
import static dev.muster.testkit.WriteDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Ability;
import dev.muster.model.Basis;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.Found;
import dev.muster.model.Holdings;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store does with objects and relationships. */
abstract class StoreObjectSuite extends StoreSegmentSuite {

  static final ObjectId SHOP = new ObjectId("shop", "7");
  static final ObjectId BANK = new ObjectId("bank", "7");
  private static final Path ROLE = Path.of("role");

  @Test
  @DisplayName("S23 objects and links that are there are found, with the fields asked for")
  void s23ObjectsAndLinksAreFound() {
    StoreUnderTest store = begin();
    store.needs(Ability.OBJECTS);
    ObjectsUnderTest objects = new ObjectsUnderTest(store);
    ContactId ana = store.written(fresh().claim(ANA));
    ContactId ben = store.written(fresh().claim(BEN));
    Link link = new Link(ana, SHOP);
    objects.make(SHOP, Map.of(PLAN, "pro", CITY, "Köln"));
    objects.make(BANK, Map.of(PLAN, "free"));
    objects.make(link, Map.of(ROLE, "owner"));
    ObjectId none = new ObjectId("shop", "07");

    Found found =
        store.find(
            Lookup.of(Set.of(PLAN, CITY, ROLE))
                .contacts(Set.of(ben))
                .objects(Set.of(SHOP, none))
                .links(Set.of(link, new Link(ben, SHOP), new Link(ana, none))));

    assertThat(found.object(SHOP)).as("object asked for").isPresent();
    assertThat(found.link(link)).as("link asked for").isPresent();
    ObjectSnapshot shop = found.object(SHOP).orElseThrow();
    assertThat(shop.id()).isEqualTo(SHOP);
    assertThat(shop.value(PLAN)).hasValue("pro");
    assertThat(shop.value(CITY)).hasValue("Köln");
    assertThat(shop.value(ROLE)).isEmpty();
    assertThat(found.object(none)).isEmpty();
    assertThat(found.object(BANK)).isEmpty();
    LinkSnapshot seen = found.link(link).orElseThrow();
    assertThat(seen.link()).isEqualTo(link);
    assertThat(seen.value(ROLE)).hasValue("owner");
    assertThat(seen.value(PLAN)).isEmpty();
    assertThat(found.link(new Link(ben, SHOP))).isEmpty();
    assertThat(found.link(new Link(ana, none))).isEmpty();
    assertThat(found.contact(ben)).isPresent();
    assertThat(objects.object(BANK).flatMap(bank -> bank.value(PLAN))).hasValue("free");
  }

  @Test
  @DisplayName("S24 objects and links are made and changed as planned, or refused")
  void s24ObjectsAndLinksAreMadeAndChanged() {
    StoreUnderTest store = begin();
    store.needs(Ability.OBJECTS);
    ObjectsUnderTest objects = new ObjectsUnderTest(store);
    ContactId ana = store.written(fresh().claim(ANA));
    Optional<Revision> before = store.seen(ana).revision();
    Link link = new Link(ana, SHOP);
    assertMoved(objects.write(link, Basis.absent(), Map.of()));

    Receipt made = objects.write(SHOP, Basis.absent(), Map.of(PLAN, "free", CITY, "Köln"));
    Optional<Revision> shop = objects.seen(SHOP).revision();
    assertThat(made).isEqualTo(Receipt.written(shop));
    assertThat(shop.isPresent()).isEqualTo(store.can(Ability.REVISIONS));
    Receipt linked = objects.write(link, Basis.absent(), Map.of(ROLE, "owner"));
    assertThat(linked).isEqualTo(Receipt.written(objects.seen(link).revision()));
    objects.change(SHOP, PLAN, "free", "pro");
    objects.change(link, ROLE, "owner", "guest");

    ObjectSnapshot changed = objects.seen(SHOP);
    assertThat(changed.value(PLAN)).hasValue("pro");
    assertThat(changed.value(CITY)).hasValue("Köln");
    assertThat(objects.link(link).flatMap(seen -> seen.value(ROLE))).hasValue("guest");
    assertThat(store.seen(ana).revision()).isEqualTo(before);

    assertMoved(objects.write(SHOP, Basis.absent(), Map.of(PLAN, "gold")));
    assertMoved(objects.write(link, Basis.absent(), Map.of(ROLE, "gold")));
    assertMoved(objects.write(BANK, Basis.present(shop), Map.of(PLAN, "gold")));
    assertMoved(objects.write(new Link(ana, BANK), Basis.absent(), Map.of()));
    assertMoved(objects.write(new Link(NOBODY, SHOP), Basis.absent(), Map.of()));
    if (store.can(Ability.REVISIONS)) {
      assertThat(changed.revision()).isNotEqualTo(shop);
      assertMoved(objects.write(SHOP, Basis.present(shop), Map.of(STREET, "Ring")));
      assertMoved(objects.write(link, Basis.present(linked.revision()), Map.of(CITY, "Ulm")));
    }
    assertThat(objects.object(SHOP).flatMap(seen -> seen.value(PLAN))).hasValue("pro");
    assertThat(objects.link(link).flatMap(seen -> seen.value(ROLE))).hasValue("guest");
    assertThat(objects.object(BANK)).isEmpty();
  }

  @Test
  @DisplayName("S25 a removal takes an object with its links, a link without its ends")
  void s25RemovalsTakeObjectsAndLinks() {
    StoreUnderTest store = begin();
    store.needs(Ability.OBJECTS);
    store.needs(Ability.REMOVAL);
    ObjectsUnderTest objects = new ObjectsUnderTest(store);
    ContactId ana = store.written(fresh().claim(ANA));
    ContactId ben = store.written(fresh().claim(BEN));
    for (ObjectId each : List.of(SHOP, BANK)) {
      objects.make(each, Map.of());
    }
    for (ContactId each : List.of(ana, ben)) {
      objects.make(new Link(each, SHOP), Map.of(ROLE, "owner"));
      objects.make(new Link(each, BANK), Map.of(ROLE, "guest"));
    }
    Link link = new Link(ana, SHOP);
    Optional<Revision> stale = objects.seen(link).revision();
    objects.change(link, ROLE, "owner", "guest");
    assertStale(store, link, stale);

    objects.remove(link);
    assertThat(objects.link(link)).isEmpty();
    assertThat(objects.object(SHOP)).isPresent();
    assertThat(store.contact(ana)).isPresent();
    assertMoved(store.write(new LinkRemoval(link, stale)).get(0));
    objects.make(link, Map.of());
    assertThat(objects.seen(link).value(ROLE)).isEmpty();
    assertStale(store, link, stale);

    objects.remove(SHOP);
    assertThat(objects.object(SHOP)).isEmpty();
    assertThat(objects.link(link)).isEmpty();
    assertThat(objects.link(new Link(ben, SHOP))).isEmpty();
    assertThat(objects.link(new Link(ben, BANK))).isPresent();
    assertMoved(store.write(new ObjectRemoval(SHOP, stale, Optional.empty())).get(0));
    store.write(new ContactRemoval(ben, store.seen(ben).revision()));
    assertThat(objects.link(new Link(ben, BANK))).isEmpty();
    assertThat(objects.link(new Link(ana, BANK))).isPresent();
  }

  private static void assertStale(StoreUnderTest store, Link link, Optional<Revision> seen) {
    if (store.can(Ability.REVISIONS)) {
      assertMoved(store.write(new LinkRemoval(link, seen)).get(0));
    }
  }

  @Test
  @DisplayName("S26 holdings are counted, and a removal upon others is refused")
  void s26HoldingsAreCounted() {
    StoreUnderTest store = begin();
    store.needs(Ability.HOLDINGS);
    ContactId ana = store.written(fresh().claim(ANA).append(event("one")).append(event("two")));
    ContactId ben = store.written(fresh().claim(BEN));
    long segments = store.can(Ability.SEGMENTS) ? 1 : 0;
    if (segments == 1) {
      store.written(to(store.seen(ana)).join(VIP));
    }
    ObjectsUnderTest objects = new ObjectsUnderTest(store);
    long links = store.can(Ability.OBJECTS) ? 1 : 0;
    if (links == 1) {
      objects.make(SHOP, Map.of());
      objects.make(new Link(ana, SHOP), Map.of());
      assertThat(objects.counted(SHOP)).hasValue(new Holdings(0, 0, 1));
    }
    Holdings held = new Holdings(2, segments, links);
    assertThat(objects.counted(ana)).hasValue(held);
    assertThat(objects.counted(ben)).hasValue(new Holdings(0, 0, 0));
    assertThat(store.seen(ana).holdings()).as("what was not asked").isEmpty();

    if (store.can(Ability.REMOVAL)) {
      assertHeldIsChecked(store, ana, held);
    }
  }

  private static void assertHeldIsChecked(StoreUnderTest store, ContactId id, Holdings held) {
    Optional<Revision> seen = store.seen(id).revision();
    store.moved(new ContactRemoval(id, seen, Optional.of(new Holdings(1, 0, 0))));
    store.moved(
        new ContactRemoval(
            id, seen, Optional.of(new Holdings(2, held.segments(), held.links() + 1))));
    store.moved(
        new ContactRemoval(
            id, seen, Optional.of(new Holdings(2, held.segments() + 1, held.links()))));
    if (store.can(Ability.OBJECTS)) {
      ObjectsUnderTest objects = new ObjectsUnderTest(store);
      Optional<Revision> shop = objects.seen(SHOP).revision();
      store.moved(new ObjectRemoval(SHOP, shop, Optional.of(new Holdings(0, 0, 0))));
    }
    StoreUnderTest.contact(store.write(new ContactRemoval(id, seen, Optional.of(held))).get(0));
    assertThat(store.contact(id)).isEmpty();
  }

  @Test
  @DisplayName("S27 objects, links and segments are their tenant's, and kept literally")
  void s27ObjectsAreTheirTenantsAndLiteral() {
    StoreUnderTest acme = begin();
    if (acme.can(Ability.SEGMENTS)) {
      assertSegmentsAreTheTenants(acme);
    }
    acme.needs(Ability.OBJECTS);
    ObjectsUnderTest objects = new ObjectsUnderTest(acme);
    ContactId id = acme.written(fresh().claim(ANA));
    for (String text : Hostile.TEXTS.stream().filter(each -> each.length() < 255).toList()) {
      ObjectId object = new ObjectId("type " + text, text);
      objects.make(object, Map.of(Path.of(text), text));
      objects.make(new Link(id, object), Map.of(Path.of(text), text));
      assertThat(objects.object(object, Path.of(text)).flatMap(seen -> seen.value(Path.of(text))))
          .hasValue(text);
      assertThat(
              objects
                  .link(new Link(id, object), Path.of(text))
                  .flatMap(seen -> seen.value(Path.of(text))))
          .hasValue(text);
    }
    objects.make(SHOP, Map.of(PLAN, "free"));
    for (String name : List.of("Acme", "acme ", "acme' OR '1'='1", "%")) {
      ObjectsUnderTest others = new ObjectsUnderTest(acme.of(name));
      assertThat(others.object(SHOP)).isEmpty();
      assertThat(others.link(new Link(id, SHOP))).isEmpty();
      assertMoved(
          others.write(SHOP, Basis.present(objects.seen(SHOP).revision()), Map.of(PLAN, 1L)));
      others.make(SHOP, Map.of(PLAN, "gold"));
      assertMoved(others.write(new Link(id, SHOP), Basis.absent(), Map.of()));
    }
    assertThat(objects.object(SHOP).flatMap(seen -> seen.value(PLAN))).hasValue("free");
  }

  private static void assertSegmentsAreTheTenants(StoreUnderTest acme) {
    List<String> names = Hostile.TEXTS.stream().filter(each -> each.length() < 255).toList();
    WriteDraft draft = fresh().claim(BEN);
    names.forEach(draft::join);
    ContactId ben = acme.written(draft);
    Lookup lookup = Lookup.of(Set.of()).contacts(Set.of(ben)).memberships(Set.copyOf(names));
    assertThat(acme.find(lookup).contact(ben).orElseThrow().segments())
        .isEqualTo(Set.copyOf(names));
    StoreUnderTest other = acme.of("%");
    other.moved(to(acme.seen(ben)).join(VIP));
    ContactId theirs = other.written(fresh().claim(BEN));
    assertThat(segments(other, theirs)).isEmpty();
  }
}
