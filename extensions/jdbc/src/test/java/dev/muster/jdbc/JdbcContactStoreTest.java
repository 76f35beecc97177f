package dev.muster.jdbc;

import static dev.muster.jdbc.Given.FACTS;
import static dev.muster.jdbc.Given.NOON;
import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.batch;
import static dev.muster.jdbc.Given.changes;
import static dev.muster.jdbc.Given.email;
import static dev.muster.jdbc.Given.event;
import static dev.muster.jdbc.Given.events;
import static dev.muster.jdbc.Given.find;
import static dev.muster.jdbc.Given.intent;
import static dev.muster.jdbc.Given.known;
import static dev.muster.jdbc.Given.person;
import static dev.muster.jdbc.Given.set;
import static dev.muster.jdbc.Given.shared;
import static dev.muster.jdbc.Given.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Basis;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.EventVisibility;
import dev.muster.model.Identifier;
import dev.muster.model.Image;
import dev.muster.model.IntentState;
import dev.muster.model.Link;
import dev.muster.model.LinkWrite;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Opened;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcContactStoreTest {

  private static final Receipt MOVED = Receipt.refused(Refusal.MOVED);
  private static final Receipt INVALID = Receipt.refused(Refusal.INVALID);

  @ParameterizedTest
  @EnumSource
  void everyDigitAndCharacterComesBack(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      Map<String, Object> attributes =
          Map.of(
              "price",
              new BigDecimal("1.50"),
              "long",
              new BigInteger("123456789012345678901234567890"),
              "huge",
              new BigDecimal("1E400"),
              "count",
              7L,
              "text",
              "tab\t, line\n\r, \\N, \"quotes\", \\, é, \uD83D\uDE00, \u0000",
              "tree",
              Map.of("a.b", List.of(true, Map.of(), List.of())));
      store.write(SCOPE, List.of(person("ana@x.org", attributes)));
      List<StoredContact> contacts = store.contacts("shop", email("ana@x.org"));
      assertThat(contacts).extracting(StoredContact::attributes).containsExactly(attributes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reopenedStoreHasWhatWasWritten(TestDatabase database) {
    String url = database.freshUrl();
    ObjectId shop = new ObjectId("shop", "7");
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      store.write(SCOPE, List.of(person("ana@x.org", Map.of("plan", "gold"))));
      ContactSnapshot ana = find(store, email("ana@x.org")).orElseThrow();
      store.write(
          SCOPE, List.of(events(known(ana), event("k2", NOON), event("k1", NOON.minusNanos(1)))));
      store.write(
          SCOPE,
          List.of(
              ContactWrite.to(known(ana)).joins(List.of("VIP")).build(),
              new ObjectWrite(shop, Basis.absent(), List.of()),
              new LinkWrite(new Link(ana.id(), shop), Basis.absent(), List.of())));
    }
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      StoredContact ana = store.contacts("shop", email("ana@x.org")).get(0);
      assertThat(ana)
          .isEqualTo(
              new StoredContact(
                  ana.id(),
                  Standing.ACTIVE,
                  List.of(email("ana@x.org")),
                  Map.of("plan", "gold"),
                  List.of(
                      new StoredEvent(
                          new EventKey("k1"),
                          "Completes checkout",
                          NOON.minusNanos(1),
                          Map.of("total", 3L),
                          EventVisibility.EVERYWHERE),
                      new StoredEvent(
                          new EventKey("k2"),
                          "Completes checkout",
                          NOON,
                          Map.of("total", 3L),
                          EventVisibility.EVERYWHERE)),
                  List.of("VIP"),
                  List.of(new StoredLink(shop, Map.of()))));
      assertThat(store.known(SCOPE, Set.of(new EventKey("k1"), new EventKey("k3"))))
          .containsExactly(new EventKey("k1"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusedWritesLeaveTheOthersAlone(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      store.write(SCOPE, List.of(person("ana@x.org", Map.of("n", 1L))));
      ContactSnapshot ana = find(store, email("ana@x.org")).orElseThrow();
      List<Receipt> receipts =
          store.write(
              SCOPE,
              List.of(
                  person("ana@x.org", Map.of()),
                  person("bob@x.org", Map.of("n", 2L)),
                  changes(known(ana), set("n", 3L)),
                  changes(known(ana), set("n", 4L)),
                  changes(
                      new Target.Known(ana.id(), Optional.empty()),
                      set("big", "x".repeat(database == TestDatabase.H2 ? 1 << 21 : 1 << 10)))));
      assertThat(receipts.get(0)).isEqualTo(MOVED);
      assertThat(receipts.get(1).kind()).isEqualTo(Receipt.Kind.WRITTEN);
      assertThat(receipts.get(2).kind()).isEqualTo(Receipt.Kind.WRITTEN);
      assertThat(receipts.get(3)).isEqualTo(MOVED);
      assertThat(receipts.get(4).kind())
          .isEqualTo(database == TestDatabase.H2 ? Receipt.Kind.REFUSED : Receipt.Kind.WRITTEN);
      assertThat(find(store, email("ana@x.org"), Path.of("n")).orElseThrow().value(Path.of("n")))
          .contains(3L);
      assertThat(find(store, email("bob@x.org"))).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eventNameWithNulIsRefusedAloneOrKept(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      store.write(SCOPE, List.of(person("ana@x.org", Map.of()), person("bob@x.org", Map.of())));
      ContactSnapshot ana = find(store, email("ana@x.org")).orElseThrow();
      ContactSnapshot bob = find(store, email("bob@x.org")).orElseThrow();
      EventAppend odd = new EventAppend(new EventKey("k"), "a\u0000b", NOON, Map.of());
      List<Receipt> receipts =
          store.write(
              SCOPE, List.of(events(known(ana), odd), events(known(bob), event("x", NOON))));
      assertThat(receipts.get(0).equals(INVALID)).isEqualTo(database == TestDatabase.POSTGRESQL);
      assertThat(receipts.get(1).kind()).isEqualTo(Receipt.Kind.WRITTEN);
    }
  }

  @ParameterizedTest
  @EnumSource
  void uniqueIdentifiersMoveBetweenContactsInOneCall(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      store.write(SCOPE, List.of(person("a@x.org", Map.of()), person("b@x.org", Map.of())));
      ContactSnapshot a = find(store, email("a@x.org")).orElseThrow();
      ContactSnapshot b = find(store, email("b@x.org")).orElseThrow();
      Identifier phone = Identifier.of("phone", "+44");
      List<Write> swap =
          List.of(
              ContactWrite.to(known(a))
                  .releases(List.of(email("a@x.org")))
                  .claims(List.of(unique(email("c@x.org")), shared(phone)))
                  .build(),
              ContactWrite.to(known(b))
                  .releases(List.of(email("b@x.org")))
                  .claims(
                      List.of(unique(email("a@x.org")), unique(email("d@x.org")), shared(phone)))
                  .build(),
              person("b@x.org", Map.of()));
      assertThat(store.write(SCOPE, swap))
          .extracting(Receipt::kind)
          .containsOnly(Receipt.Kind.WRITTEN);
      assertThat(find(store, email("a@x.org")).map(ContactSnapshot::id)).contains(b.id());
      assertThat(find(store, email("d@x.org")).map(ContactSnapshot::id)).contains(b.id());
      assertThat(find(store, email("c@x.org")).map(ContactSnapshot::id)).contains(a.id());
      assertThat(
              store
                  .find(SCOPE, new Lookup(Set.of(phone), Set.of(), 1, Set.of()))
                  .carriers(phone)
                  .extent())
          .hasToString("MORE");
      assertThat(store.write(SCOPE, List.of(person("d@x.org", Map.of())))).containsExactly(MOVED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void removalTakesIdentifiersAndEventsAlong(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      store.write(SCOPE, List.of(person("a@x.org", Map.of())));
      ContactSnapshot a = find(store, email("a@x.org")).orElseThrow();
      store.write(SCOPE, List.of(events(known(a), event("k", NOON))));
      store.write(
          SCOPE, List.of(new ContactRemoval(a.id(), a.revision()), person("a@x.org", Map.of())));
      assertThat(store.contacts("shop", email("a@x.org")))
          .singleElement()
          .satisfies(
              again -> {
                assertThat(again.id()).isNotEqualTo(a.id());
                assertThat(again.events()).isEmpty();
              });
      assertThat(store.known(SCOPE, Set.of(new EventKey("k")))).isEmpty();
      assertThat(store.write(SCOPE, List.of(events(known(a), event("k", NOON)))))
          .containsExactly(MOVED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void commitKeepsContactsAndJournalTogether(TestDatabase database) {
    try (JdbcContactStore store = JdbcContactStore.open(database.freshUrl())) {
      Opened opened = store.open(SCOPE, 0, FACTS);
      assertThat(opened).isEqualTo(Opened.fresh(opened.epoch(), FACTS));
      WriteBatch first = batch(opened.epoch(), 1, person("a@x.org", Map.of("plan", "gold")));
      Receipt receipt = Given.committed(store.commit(first)).receipts().get(0);
      assertThat(store.commit(first)).isEqualTo(new CommitResult.Already());
      WriteBatch refused = batch(opened.epoch(), 2, person("a@x.org", Map.of()));
      assertThat(store.commit(refused)).isEqualTo(new CommitResult.Refused(List.of(MOVED)));

      assertThat(store.rows(SCOPE, 0, 10)).isEqualTo(first.rows());
      assertThat(store.images(SCOPE, Long.MAX_VALUE, 10))
          .containsExactly(new Image(1, first.writes().get(0), receipt));
      assertThat(store.intents(SCOPE, IntentState.PENDING, "", 10))
          .containsExactly(intent("intent-1", 1));
      Opened again = store.open(SCOPE, 0, FACTS);
      assertThat(again.checkpoint()).contains(first.checkpoint());
      assertThat(store.commit(batch(opened.epoch(), 2, person("b@x.org", Map.of()))))
          .isEqualTo(new CommitResult.Fenced());
      assertThat(find(store, email("b@x.org"))).isEmpty();
    }
  }
}
