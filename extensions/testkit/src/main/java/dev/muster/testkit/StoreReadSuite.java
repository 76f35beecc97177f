package dev.muster.testkit;

import static dev.muster.testkit.StoreUnderTest.ids;
import static dev.muster.testkit.WriteDraft.fresh;
import static dev.muster.testkit.WriteDraft.freshUnless;
import static dev.muster.testkit.WriteDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Ability;
import dev.muster.model.Carriers;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Standing;
import dev.muster.model.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store answers. */
abstract class StoreReadSuite extends StoreSuite {

  /** Of a reader and a writer beside each other. */
  private static final int TURNS = 30;

  @Test
  @DisplayName("S1 an identifier finds its carriers, at most as many as asked")
  void s1FindsCarriersAtMostAsManyAsAsked() {
    StoreUnderTest store = begin();
    ContactId one = store.written(fresh().claim(NUMBER).claim(ANA));
    ContactId two = store.written(fresh().claim(NUMBER));
    ContactId three = store.written(fresh().claim(NUMBER));

    Found some = store.find(Set.of(NUMBER, ANA, BEN), Set.of(), 2);
    assertThat(some.carriers(NUMBER).extent()).isEqualTo(Carriers.Extent.MORE);
    assertThat(some.carriers(NUMBER).contacts()).hasSize(2);
    assertThat(ids(some.carriers(NUMBER))).hasSize(2).isSubsetOf(one, two, three);
    assertThat(some.carriers(ANA).extent()).isEqualTo(Carriers.Extent.ALL);
    assertThat(ids(some.carriers(ANA))).containsExactly(one);
    assertThat(some.carriers(BEN)).isEqualTo(Carriers.nobody());

    Carriers all = store.find(Set.of(NUMBER), Set.of(), 3).carriers(NUMBER);
    assertThat(all.extent()).isEqualTo(Carriers.Extent.ALL);
    assertThat(ids(all)).containsExactlyInAnyOrder(one, two, three);
  }

  @Test
  @DisplayName("S2 a snapshot has id, standing, identifiers and the fields asked for")
  void s2SnapshotHasWhatWasAskedFor() {
    StoreUnderTest store = begin();
    ContactId id =
        store.written(
            fresh().claim(ANA).claim(NUMBER).claim(PAIR).set(PLAN, "pro").set(CITY, "Köln"));

    Found found = store.find(Set.of(NUMBER), Set.of(id), 1, PLAN, CITY, STREET);
    assertThat(found.carriers(NUMBER).contacts()).hasSize(1);
    for (ContactSnapshot seen :
        List.of(found.carriers(NUMBER).contacts().get(0), found.contact(id).orElseThrow())) {
      assertThat(seen.id()).isEqualTo(id);
      assertThat(seen.standing()).isEqualTo(Standing.ACTIVE);
      assertThat(seen.identifiers()).isEqualTo(Set.of(ANA, NUMBER, PAIR));
      assertThat(seen.value(PLAN)).hasValue("pro");
      assertThat(seen.value(CITY)).hasValue("Köln");
      assertThat(seen.value(STREET)).isEmpty();
    }
  }

  @Test
  @DisplayName("S3 an id finds its contact, and nothing if no contact has it")
  void s3FindsById() {
    StoreUnderTest store = begin();
    ContactId ana = store.written(fresh().claim(ANA).set(PLAN, "pro"));
    ContactId ben = store.written(fresh().claim(BEN).set(PLAN, "free"));
    ContactId other = store.written(fresh().claim(NUMBER));

    Found found = store.find(Set.of(), Set.of(ana, ben, NOBODY), 1, PLAN);

    assertThat(found.contact(ana).flatMap(seen -> seen.value(PLAN))).hasValue("pro");
    assertThat(found.contact(ben).flatMap(seen -> seen.value(PLAN))).hasValue("free");
    assertThat(found.contact(NOBODY)).isEmpty();
    assertThat(found.contact(other)).isEmpty();
  }

  @Test
  @DisplayName("S4 the keys of events are known, and no others")
  void s4KnowsKeysOfEvents() {
    StoreUnderTest store = begin();
    store.needs(Ability.EVENT_KEYS);
    store.written(fresh().claim(ANA).append(event("one")).append(event("two")));
    store.written(fresh().claim(BEN).append(event("three")));

    assertThat(store.known("one", "three", "ONE", "one ", "four"))
        .containsExactlyInAnyOrder("one", "three");
  }

  @Test
  @DisplayName("S15 a value is read back the same, digit by digit")
  void s15ValuesAreReadBackTheSame() {
    StoreUnderTest store = begin();
    WriteDraft created = fresh().claim(ANA);
    WriteDraft patched = to(store.seen(store.written(fresh().claim(BEN))));
    Map<Path, Object> values = new HashMap<>();
    Stream.of(Hostile.VALUES, Hostile.TEXTS)
        .flatMap(List::stream)
        .forEach(value -> values.put(Path.of("value " + values.size()), value));
    values.forEach(created::set);
    values.forEach(patched::set);

    assertHolds(store, store.written(created), values);
    assertHolds(store, store.written(patched), values);
  }

  private static void assertHolds(StoreUnderTest store, ContactId id, Map<Path, Object> values) {
    ContactSnapshot seen = store.seen(id, values.keySet().toArray(Path[]::new));
    values.forEach(
        (path, value) ->
            assertThat(seen.value(path))
                .as("value read back at %s", path)
                .hasValueSatisfying(
                    read ->
                        assertThat(read)
                            .matches(
                                it -> Values.same(store.store().stored(path, value), it),
                                "the same as " + value)));
  }

  @Test
  @DisplayName("S16 tenants see and touch only what is theirs")
  void s16TenantsAreApart() {
    StoreUnderTest acme = begin();
    ContactId ana = acme.written(fresh().claim(ANA).set(PLAN, "free").append(event("one")));
    ContactSnapshot seen = acme.seen(ana);

    for (String name : List.of("Acme", "acme ", "acme' OR '1'='1", "%")) {
      StoreUnderTest other = acme.of(name);
      other.assertCarriers(ANA);
      assertThat(other.contact(ana)).isEmpty();
      other.assertUnknown("one");
      other.moved(to(seen).change(PLAN, "free", "pro"));
      other.moved(to(seen).append(event("two")));
      if (other.can(Ability.REMOVAL)) {
        other.moved(new ContactRemoval(ana, seen.revision()));
      }
      ContactId theirs =
          other.written(
              freshUnless(ANA)
                  .claim(ANA, other.strictest())
                  .set(PLAN, "gold")
                  .append(event("one")));
      other.assertCarriers(ANA, theirs);
    }
    acme.assertCarriers(ANA, ana);
    assertThat(acme.seen(ana, PLAN).value(PLAN)).hasValue("free");
    assertThat(acme.seen(ana).identifiers()).isEqualTo(Set.of(ANA));
    acme.assertUnknown("two");
    assertEvents(acme, ana, event("one"));
  }

  @Test
  @DisplayName("S17 names and texts are data, kept literally")
  void s17NamesAreKeptLiterally() {
    StoreUnderTest store = begin();
    Map<String, ContactId> carriers = new HashMap<>();
    Map<Path, Object> values = new HashMap<>();
    for (String text : Hostile.TEXTS) {
      values.put(Path.of(text), "outer " + text);
      values.put(Path.of("inner", text), "inner " + text);
      carriers.put(text, store.written(fresh().claim(Identifier.of("text", text))));
    }
    values.put(Path.of("a", "b"), "not the dotted one");
    WriteDraft draft = fresh().claim(Identifier.of("__proto__", "'; DROP TABLE contacts; --"));
    values.forEach(draft::set);
    ContactId named = store.written(draft.append(hostileEvent()));

    assertHolds(store, named, values);
    store.assertKnown("'; DROP TABLE events; --");
    assertEvents(store, named, hostileEvent());
    carriers.forEach((text, id) -> store.assertCarriers(Identifier.of("text", text), id));
    ContactId split = store.written(fresh().claim(new Identifier("pair", List.of("a|b", "c"))));
    store.assertCarriers(new Identifier("pair", List.of("a|b", "c")), split);
    store.assertCarriers(new Identifier("pair", List.of("a", "b|c")));
    store.assertCarriers(Identifier.of("pair", "a|b|c"));
    store.assertCarriers(Identifier.of("Text", "id"));
  }

  private static EventAppend hostileEvent() {
    Map<String, Object> properties = new HashMap<>();
    Hostile.TEXTS.forEach(text -> properties.put(text, text));
    return new EventAppend(
        new EventKey("'; DROP TABLE events; --"),
        "__proto__\n\"'",
        Instant.parse("1969-12-31T23:59:59.999999Z"),
        properties);
  }

  @Test
  @DisplayName("S28 a read beside a write sees all of it or nothing")
  void s28ReadsBesideWritesSeeAllOrNothing() {
    StoreUnderTest store = begin();
    store.needs(Ability.CONCURRENT_READS);
    ContactId id = store.written(fresh().claim(ANA).set(PLAN, "0").set(CITY, "0"));

    List<List<ContactSnapshot>> seen =
        Together.all(
            List.of(true, false), writes -> writes ? rewritten(store, id) : watched(store, id));

    assertThat(seen.stream().flatMap(List::stream))
        .hasSize(TURNS)
        .allSatisfy(
            contact -> assertThat(contact.value(PLAN)).isPresent().isEqualTo(contact.value(CITY)));
  }

  private static List<ContactSnapshot> rewritten(StoreUnderTest store, ContactId id) {
    for (int turn = 1; turn <= TURNS; turn++) {
      String before = String.valueOf(turn - 1);
      String after = String.valueOf(turn);
      WriteDraft draft = to(id, store.seen(id).revision());
      store.written(draft.change(PLAN, before, after).change(CITY, before, after));
    }
    return List.of();
  }

  private static List<ContactSnapshot> watched(StoreUnderTest store, ContactId id) {
    List<ContactSnapshot> seen = new ArrayList<>();
    for (int turn = 1; turn <= TURNS; turn++) {
      Carriers carriers = store.find(Set.of(ANA), Set.of(), 1, PLAN, CITY).carriers(ANA);
      assertThat(ids(carriers)).containsExactly(id);
      seen.add(carriers.contacts().get(0));
    }
    return seen;
  }
}
