package dev.muster.testkit;

import static dev.muster.testkit.Given.ANA;
import static dev.muster.testkit.Given.FACTS;
import static dev.muster.testkit.Given.PLAN;
import static dev.muster.testkit.Given.SCOPE;
import static dev.muster.testkit.Given.batch;
import static dev.muster.testkit.Given.creation;
import static dev.muster.testkit.Given.event;
import static dev.muster.testkit.Given.intent;
import static dev.muster.testkit.Given.patch;
import static dev.muster.testkit.Given.plan;
import static dev.muster.testkit.Given.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Ability;
import dev.muster.model.Basis;
import dev.muster.model.Checkpoint;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventVisibility;
import dev.muster.model.Holdings;
import dev.muster.model.Identifier;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Path;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ContactStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MisuseOfTheStoreTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  private StoredContact ana() {
    store.write(SCOPE, List.of(creation(ANA, plan("", "free"))));
    return store.contacts("tenant").get(0);
  }

  private void refuses(String message, Write... writes) {
    List<ContactDump> before = store.dump("tenant");
    refuses(message, () -> store.write(SCOPE, List.of(writes)));
    assertThat(store.dump("tenant")).isEqualTo(before);
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Misuse of a port: " + message);
  }

  @Test
  void twoWritesToOneContactInOneCall() {
    StoredContact ana = ana();

    refuses(
        "writes must name each contact once in a call, and each object and link",
        patch(ana, plan("free", "pro")),
        new ContactRemoval(ana.id(), ana.revision()));
  }

  @Test
  void onePathTwiceInOneWrite() {
    refuses(
        "changes must name each path once in a write",
        creation(ANA, plan("", "free"), plan("", "pro")));
  }

  @Test
  void oneEventKeyTwiceInOneWrite() {
    ContactWrite events =
        ContactWrite.to(new Target.Known(ana().id(), Optional.empty()))
            .events(List.of(event("one"), event("one")))
            .build();

    refuses("events must have each key once in a write", events);
  }

  @Test
  void aWriteThatDoesNothing() {
    refuses("a write must do something", patch(ana()));
  }

  @Test
  void aBeforeThatTheContactDoesNotHold() {
    refuses("before must be what the contact holds", patch(ana(), plan("pro", "free")));
  }

  @Test
  void aChangeThatChangesNothing() {
    refuses("a change must change, at plan", patch(ana(), plan("free", "free")));
  }

  @Test
  void aReleaseOfWhatTheContactDoesNotCarry() {
    StoredContact ana = ana();

    refuses(
        "identifiers released must be carried by the contact",
        ContactWrite.to(new Target.Known(ana.id(), ana.revision()))
            .releases(List.of(Identifier.of("email", "bob@example.org")))
            .build());
  }

  @Test
  void aChangeToASuppressedContact() {
    ana();
    store.standing("tenant", new ContactId("c1"), Standing.SUPPRESSED);

    refuses(
        "a suppressed contact must not be changed",
        patch(store.contacts("tenant").get(0), plan("free", "pro")));
  }

  @Test
  void aCreationWithABefore() {
    refuses("changes of a creation must not have a before", creation(ANA, plan("free", "pro")));
  }

  @Test
  void writesThatNeedAnAbilityNotDeclared() {
    ContactStore plain = store.plain();
    ContactId id = new ContactId("c1");

    refuses(
        "unique claims must go to a store that declares UNIQUE_IDENTIFIERS",
        () -> plain.write(SCOPE, List.of(creation(ANA))));
    refuses(
        "removals must go to a store that declares REMOVAL",
        () -> plain.write(SCOPE, List.of(new ContactRemoval(id, Optional.empty()))));
    refuses(
        "the revision seen must be given just when the store declares REVISIONS",
        () ->
            store.plain(Ability.REMOVAL).write(SCOPE, List.of(patch(ana(), plan("free", "pro")))));
  }

  @Test
  void newKindsOfWriteThatNeedAnAbilityNotDeclared() {
    ContactStore plain = store.plain();
    ObjectId shop = new ObjectId("shop", "7");
    Link link = new Link(new ContactId("c1"), shop);
    Target somebody = new Target.Known(new ContactId("c1"), Optional.empty());

    refuses(
        "objects must go to a store that declares OBJECTS",
        () -> plain.write(SCOPE, List.of(new ObjectWrite(shop, Basis.absent(), List.of()))));
    refuses(
        "links must go to a store that declares OBJECTS",
        () -> plain.write(SCOPE, List.of(new LinkWrite(link, Basis.absent(), List.of()))));
    refuses(
        "removals must go to a store that declares REMOVAL",
        () ->
            store
                .plain(Ability.OBJECTS)
                .write(
                    SCOPE, List.of(new ObjectRemoval(shop, Optional.empty(), Optional.empty()))));
    refuses(
        "links must go to a store that declares OBJECTS",
        () -> plain.write(SCOPE, List.of(new LinkRemoval(link, Optional.empty()))));
    refuses(
        "memberships must go to a store that declares SEGMENTS",
        () -> plain.write(SCOPE, List.of(ContactWrite.to(somebody).joins(List.of("VIP")).build())));
    refuses(
        "withdrawals must go to a store that declares EVENT_REMOVAL",
        () ->
            plain.write(
                SCOPE,
                List.of(ContactWrite.to(somebody).withdrawals(List.of(event("k").key())).build())));
    refuses(
        "events not seen everywhere must go to a store that declares EVENT_VISIBILITY",
        () ->
            plain.write(
                SCOPE,
                List.of(
                    ContactWrite.to(somebody)
                        .events(List.of(event("k").seen(EventVisibility.PROFILE_ONLY)))
                        .build())));
    refuses(
        "removals of counted holdings must go to a store that declares HOLDINGS",
        () ->
            store
                .plain(Ability.REMOVAL)
                .write(
                    SCOPE,
                    List.of(
                        new ContactRemoval(
                            new ContactId("c1"),
                            Optional.empty(),
                            Optional.of(new Holdings(0, 0, 0))))));
  }

  @Test
  void questionsThatNeedAnAbilityNotDeclared() {
    ContactStore plain = store.plain();
    Lookup nothing = Lookup.of(Set.of());

    refuses(
        "segments must be asked of a store that declares SEGMENTS",
        () -> plain.find(SCOPE, nothing.memberships(Set.of("VIP"))));
    refuses(
        "objects and links must be asked of a store that declares OBJECTS",
        () -> plain.find(SCOPE, nothing.objects(Set.of(new ObjectId("shop", "7")))));
    refuses(
        "counts must be asked of a store that declares HOLDINGS",
        () -> plain.find(SCOPE, nothing.counting(Lookup.Counting.HOLDINGS)));
  }

  @Test
  void oneObjectTwiceInOneCall() {
    ObjectWrite made = new ObjectWrite(new ObjectId("shop", "7"), Basis.absent(), List.of());

    refuses("writes must name each contact once in a call, and each object and link", made, made);
  }

  @Test
  void moreWritesThanTheStoreTakes() {
    ContactStore plain = store.plain(1, Ability.UNIQUE_IDENTIFIERS);

    refuses(
        "writes must be at most maxWrites in a call, was 2",
        () -> plain.write(SCOPE, List.of(creation(ANA), creation(ANA))));
  }

  @Test
  void aLookupOfTooMany() {
    Set<Identifier> many =
        IntStream.rangeClosed(0, 100_000)
            .mapToObj(number -> Identifier.of("id", "id" + number))
            .collect(Collectors.toSet());

    refuses(
        "a lookup must ask for at most 100000 identifiers and ids, was 100001",
        () -> store.find(SCOPE, new Lookup(many, Set.of(), 1, Set.of())));
  }

  @Test
  void aValueThatWasNotAskedFor() {
    ana();
    Lookup lookup = new Lookup(Set.of(ANA), Set.of(), 1, Set.of(PLAN));
    ContactSnapshot seen = store.find(SCOPE, lookup).carriers(ANA).contacts().get(0);

    assertThat(seen.value(PLAN)).hasValue("free");
    refuses("a value must have been asked for", () -> seen.value(Path.of("city")));
  }

  @Test
  void aBatchOfAnImportThatWasNotOpened() {
    refuses("an import must be opened", () -> store.commit(batch(1, 1, 1)));
  }

  @Test
  void rowsOutOfFileOrder() {
    long epoch = store.open(SCOPE, 0, FACTS).epoch();

    refuses(
        "rows must be in file order",
        () -> store.commit(Given.with(batch(epoch, 1, 3), List.of(row(2), row(1)), List.of())));
    refuses(
        "rows must be in file order",
        () -> store.commit(Given.with(batch(epoch, 2, 3), List.of(row(1)), List.of())));
    refuses(
        "rows must be in file order",
        () -> store.commit(Given.with(batch(epoch, 1, 3), List.of(row(4)), List.of())));
  }

  @Test
  void aCheckpointThatGoesBackwards() {
    long epoch = store.open(SCOPE, 0, FACTS).epoch();
    store.commit(batch(epoch, 1, 5));

    refuses("a batch must begin after the last checkpoint", () -> store.commit(batch(epoch, 4, 6)));
    WriteBatch back = batch(epoch, 6, 6);
    refuses(
        "a checkpoint must not go backwards",
        () ->
            store.commit(
                new WriteBatch(
                    SCOPE,
                    epoch,
                    0,
                    6,
                    back.writes(),
                    back.rows(),
                    back.intents(),
                    new Checkpoint(6, 8, 49, 60, "hash", Map.of()),
                    Set.of(),
                    List.of())));
  }

  @Test
  void oneIntentKeyWithTwoContents() {
    long epoch = store.open(SCOPE, 0, FACTS).epoch();
    store.commit(Given.with(batch(epoch, 1, 1), List.of(), List.of(intent("key", "win-back", 1))));

    refuses(
        "an intent's key must mean one content, at record 2",
        () ->
            store.commit(
                Given.with(batch(epoch, 2, 2), List.of(), List.of(intent("key", "welcome", 2)))));
  }

  @Test
  void aBatchThatEndsWithoutHavingBegun() {
    InMemoryJournal journal = new InMemoryJournal();
    long epoch = journal.open(SCOPE, 0, FACTS).epoch();

    refuses("a batch must begin before it ends", () -> journal.end(batch(epoch, 1, 1), List.of()));
  }

  @Test
  void receiptsThatAreNotOneForEachWrite() {
    InMemoryJournal journal = new InMemoryJournal();
    WriteBatch batch = batch(journal.open(SCOPE, 0, FACTS).epoch(), 1, 1, creation(ANA));
    journal.begin(batch);

    refuses("receipts must be one for each write, was 0", () -> journal.end(batch, List.of()));
  }

  @Test
  void aCallDuringAnother() {
    Turn turn = new Turn("the store");

    refuses(
        "calls to the store must come one at a time",
        () -> turn.take(() -> turn.take(() -> "inner")));
    assertThat(turn.take(() -> "later")).isEqualTo("later");
  }
}
