package dev.muster.jdbc;

import dev.muster.model.Change;
import dev.muster.model.Checkpoint;
import dev.muster.model.Claim;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.ImportFacts;
import dev.muster.model.LedgerRow;
import dev.muster.model.Lookup;
import dev.muster.model.Occurrence;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ContactStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that tests start from. */
final class Given {

  static final Scope SCOPE = new Scope("shop", "import-1", "tester");
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
  static final ImportFacts FACTS = new ImportFacts(NOON, "print", Map.of("file", "people.csv"));

  private Given() {}

  static Identifier email(String address) {
    return Identifier.of("email", address);
  }

  static Claim unique(Identifier identifier) {
    return new Claim(identifier, Uniqueness.UNIQUE);
  }

  static Claim shared(Identifier identifier) {
    return new Claim(identifier, Uniqueness.SHARED);
  }

  static ContactWrite person(String address, Map<String, Object> attributes) {
    return ContactWrite.to(new Target.Fresh(List.of()))
        .claims(List.of(unique(email(address))))
        .changes(attributes.entrySet().stream().map(e -> set(e.getKey(), e.getValue())).toList())
        .build();
  }

  static Change set(String name, Object value) {
    return new Change(Path.of(name), Optional.empty(), Optional.of(value));
  }

  static Target known(ContactSnapshot seen) {
    return new Target.Known(seen.id(), seen.revision());
  }

  static Target known(ContactId id, Revision seen) {
    return new Target.Known(id, Optional.of(seen));
  }

  static ContactWrite changes(Target target, Change... changes) {
    return ContactWrite.to(target).changes(List.of(changes)).build();
  }

  static ContactWrite events(Target target, EventAppend... events) {
    return ContactWrite.to(target).events(List.of(events)).build();
  }

  static EventAppend event(String key, Instant time) {
    return new EventAppend(new EventKey(key), "Completes checkout", time, Map.of("total", 3L));
  }

  static Optional<ContactSnapshot> find(ContactStore store, Identifier identifier, Path... fields) {
    return store
        .find(SCOPE, new Lookup(Set.of(identifier), Set.of(), 2, Set.of(fields)))
        .carriers(identifier)
        .contacts()
        .stream()
        .findFirst();
  }

  static WriteBatch batch(long epoch, long firstRecord, Write... writes) {
    return new WriteBatch(
        SCOPE,
        epoch,
        0,
        firstRecord,
        List.of(writes),
        List.of(new LedgerRow(firstRecord, firstRecord + 1, OutcomeKind.CREATED, Map.of())),
        List.of(intent("intent-" + firstRecord, firstRecord)),
        checkpoint(firstRecord),
        Set.of(),
        List.of());
  }

  static TriggerIntent intent(String key, long record) {
    return new TriggerIntent(
        key,
        "win-back",
        email("ana@x.org"),
        Occurrence.personCreated(),
        record,
        NOON,
        NOON.plusSeconds(60));
  }

  static Checkpoint checkpoint(long record) {
    return new Checkpoint(record, record + 1, 100, 100, "abc", Map.of("n", record));
  }

  static CommitResult.Committed committed(CommitResult result) {
    return (CommitResult.Committed) result;
  }
}
