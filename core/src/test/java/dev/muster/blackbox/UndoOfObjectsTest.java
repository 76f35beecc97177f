package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.Checkpoint;
import dev.muster.model.Claim;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.ImportFacts;
import dev.muster.model.LedgerRow;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Opened;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import dev.muster.report.UndoCounts;
import dev.muster.report.UndoReport;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.ObjectDump;
import dev.muster.testkit.StoredContact;
import dev.muster.testkit.StoredLink;
import dev.muster.testkit.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo of what imports of objects, relationships and segments write, batch by batch. */
class UndoOfObjectsTest {

  private static final Scope HOST = new Scope(Given.TENANT, "host", "host");
  private static final Scope IMPORT = new Scope(Given.TENANT, "k", "importer");
  private static final ObjectId OLD = new ObjectId("shop", "old");
  private static final ObjectId NEW = new ObjectId("shop", "new");
  private static final Path NAME = Path.of("name");
  private static final Path CITY = Path.of("address", "city");
  private static final Path ROLE = Path.of("role");

  private final InMemoryContactStore store = new InMemoryContactStore();
  private long epoch;
  private long record;

  /** Ana, who is in a segment, has an address without a city, and owns the old shop. */
  @BeforeEach
  void before() {
    asHost(
        ContactWrite.to(new Target.Fresh(List.of()))
            .claims(List.of(claim("ana")))
            .changes(List.of(set(Path.of("address", "street"), "Ring")))
            .joins(List.of("vip"))
            .build());
    asHost(new ObjectWrite(OLD, Basis.absent(), List.of(set(NAME, "Old"))));
    asHost(new LinkWrite(new Link(ana().id(), OLD), Basis.absent(), List.of(set(ROLE, "owner"))));
    Opened opened =
        store.open(IMPORT, 0, new ImportFacts(Given.NOW, "fingerprint", Map.of("file", "x")));
    epoch = opened.epoch();
  }

  private static Claim claim(String email) {
    return new Claim(Identifier.of("email", email), Uniqueness.UNIQUE);
  }

  private static Change set(Path path, Object value) {
    return new Change(path, Optional.empty(), Optional.of(value));
  }

  private static Change change(Path path, Object before, Object after) {
    return new Change(path, Optional.of(before), Optional.of(after));
  }

  private StoredContact ana() {
    return contact("ana");
  }

  private StoredContact contact(String email) {
    return store.contacts(Given.TENANT, Identifier.of("email", email)).get(0);
  }

  private ContactWrite.Builder to(StoredContact contact) {
    return ContactWrite.to(new Target.Known(contact.id(), contact.revision()));
  }

  private Optional<Revision> revision(ObjectId id) {
    return store.objects(Given.TENANT).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .flatMap(StoredObject::revision);
  }

  private Optional<Revision> revision(Link link) {
    return store.contacts(Given.TENANT).stream()
        .flatMap(each -> each.links().stream())
        .filter(each -> each.link().equals(link))
        .findFirst()
        .flatMap(StoredLink::revision);
  }

  private void asHost(Write write) {
    assertThat(store.write(HOST, List.of(write)))
        .extracting(Receipt::kind)
        .containsExactly(Receipt.Kind.WRITTEN);
  }

  /** Writes as an import would, each write a batch of one record. */
  private void imports(Write write) {
    record++;
    WriteBatch batch =
        new WriteBatch(
            IMPORT,
            epoch,
            0,
            record,
            List.of(write),
            List.of(new LedgerRow(record, record + 1, OutcomeKind.UPDATED, Map.of())),
            List.of(),
            new Checkpoint(record, record + 1, record, record, "", Map.of()),
            Set.of(),
            List.of());
    assertThat(store.commit(batch)).isInstanceOf(CommitResult.Committed.class);
  }

  /** All kinds of writes to Ana, to a new person, to both shops and to their relationships. */
  private void importAll() {
    imports(to(ana()).changes(List.of(set(CITY, "Köln"))).build());
    imports(new ObjectWrite(NEW, Basis.absent(), List.of(set(NAME, "New"))));
    imports(
        new ObjectWrite(OLD, Basis.present(revision(OLD)), List.of(change(NAME, "Old", "Older"))));
    imports(
        ContactWrite.to(new Target.Fresh(List.of()))
            .claims(List.of(claim("bo")))
            .joins(List.of("vip"))
            .events(List.of(event("1")))
            .build());
    imports(link(contact("bo").id(), NEW));
    imports(link(contact("bo").id(), OLD));
    imports(link(ana().id(), NEW));
    Link owns = new Link(ana().id(), OLD);
    imports(
        new LinkWrite(
            owns, Basis.present(revision(owns)), List.of(change(ROLE, "owner", "tenant"))));
    imports(
        to(ana())
            .releases(List.of(Identifier.of("email", "ana")))
            .claims(List.of(claim("ana@new")))
            .changes(List.of(change(CITY, "Köln", "Bonn"), set(Path.of("a", "b"), 1L)))
            .leaves(List.of("vip"))
            .joins(List.of("news"))
            .events(List.of(event("2")))
            .build());
    imports(
        new ObjectWrite(
            OLD, Basis.present(revision(OLD)), List.of(change(NAME, "Older", "Oldest"))));
  }

  private static LinkWrite link(ContactId contact, ObjectId object) {
    return new LinkWrite(new Link(contact, object), Basis.absent(), List.of(set(ROLE, "guest")));
  }

  private static EventAppend event(String key) {
    return new EventAppend(new EventKey(key), "visits", Given.NOW, Map.of());
  }

  private UndoReport undo() {
    return Given.importer(Given.people(), store).chunkRows(2).build().undo("k");
  }

  private record Held(List<ContactDump> contacts, List<ObjectDump> objects) {}

  private Held held() {
    return new Held(store.dump(Given.TENANT), store.dumpObjects(Given.TENANT));
  }

  @Test
  void everythingIsTakenBack() {
    Held before = held();
    importAll();

    UndoReport report = undo();

    assertThat(held()).isEqualTo(before);
    assertThat(report.contacts()).isEqualTo(new UndoCounts(1, 1, 0));
    assertThat(report.objects()).isEqualTo(new UndoCounts(1, 1, 0));
    assertThat(report.took()).isEqualTo(new UndoReport.Taken(2, 3, 4, 0, 0));
  }

  @Test
  void identifierThatSomebodyElseCarriesKeepsTheContact() {
    importAll();
    asHost(ContactWrite.to(new Target.Fresh(List.of())).claims(List.of(claim("ana"))).build());
    ContactDump ana = contact("ana@new").dump();

    UndoReport report = undo();

    assertThat(report.firstKept())
        .containsExactly(
            new KeptThing(KeptThing.Kind.CONTACT, 1, KeptReason.IDENTIFIER_TAKEN),
            new KeptThing(KeptThing.Kind.OBJECT, 2, KeptReason.HAS_LINKS));
    assertThat(contact("ana@new").dump()).isEqualTo(ana);
  }

  @Test
  void relationshipOfOtherOriginKeepsBothEnds() {
    importAll();
    ObjectId other = new ObjectId("shop", "other");
    asHost(new ObjectWrite(other, Basis.absent(), List.of()));
    asHost(link(contact("bo").id(), other));
    ContactDump bo = contact("bo").dump();

    UndoReport report = undo();

    assertThat(report.firstKept())
        .containsExactly(
            new KeptThing(KeptThing.Kind.CONTACT, 4, KeptReason.HAS_LINKS),
            new KeptThing(KeptThing.Kind.OBJECT, 2, KeptReason.HAS_LINKS));
    assertThat(contact("bo").dump()).isEqualTo(bo);
  }

  @Test
  void relationshipThatWasChangedSinceKeepsItsContact() {
    importAll();
    Link link = new Link(contact("bo").id(), NEW);
    asHost(
        new LinkWrite(link, Basis.present(revision(link)), List.of(change(ROLE, "guest", "cook"))));

    assertThat(undo().firstKept())
        .containsExactly(
            new KeptThing(KeptThing.Kind.CONTACT, 4, KeptReason.TOUCHED),
            new KeptThing(KeptThing.Kind.OBJECT, 2, KeptReason.HAS_LINKS));
  }

  @Test
  void objectThatWasChangedSinceIsKept() {
    importAll();
    asHost(
        new ObjectWrite(
            OLD, Basis.present(revision(OLD)), List.of(change(NAME, "Oldest", "Mine"))));

    assertThat(undo().firstKept())
        .containsExactly(new KeptThing(KeptThing.Kind.OBJECT, 3, KeptReason.TOUCHED));
  }

  @Test
  void contactOfWhichTheImportTookARelationshipIsKept() {
    Link owns = new Link(ana().id(), OLD);
    imports(new LinkRemoval(owns, revision(owns)));

    assertThat(undo().firstKept())
        .containsExactly(new KeptThing(KeptThing.Kind.CONTACT, 1, KeptReason.TAKEN_AWAY));
  }

  @Test
  void chainBrokenInTheMiddleKeepsTheContact() {
    imports(to(ana()).changes(List.of(set(NAME, "A"))).build());
    asHost(to(ana()).changes(List.of(set(ROLE, "x"))).build());
    imports(to(ana()).changes(List.of(change(NAME, "A", "B"))).build());

    assertThat(undo().firstKept())
        .containsExactly(new KeptThing(KeptThing.Kind.CONTACT, 1, KeptReason.TOUCHED));
  }

  @Test
  void identifierThatTheImportItselfGaveToAnotherComesBack() {
    Held before = held();
    imports(
        to(ana())
            .releases(List.of(Identifier.of("email", "ana")))
            .claims(List.of(claim("ana@new")))
            .build());
    imports(ContactWrite.to(new Target.Fresh(List.of())).claims(List.of(claim("ana"))).build());

    UndoReport report = undo();

    assertThat(held()).isEqualTo(before);
    assertThat(report.contacts()).isEqualTo(new UndoCounts(1, 1, 0));
  }
}
