package dev.muster.testkit;

import dev.muster.model.Change;
import dev.muster.model.Checkpoint;
import dev.muster.model.Claim;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.ImportFacts;
import dev.muster.model.LedgerRow;
import dev.muster.model.Occurrence;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Path;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Short ways to make the values that the tests of the fakes send. */
final class Given {

  static final Scope SCOPE = new Scope("tenant", "import", "actor");
  static final Identifier ANA = Identifier.of("email", "ana@example.org");
  static final Path PLAN = Path.of("plan");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final ImportFacts FACTS = new ImportFacts(NOW, "fingerprint", Map.of());

  private Given() {}

  static ContactWrite creation(Identifier identifier, Change... changes) {
    return ContactWrite.to(new Target.Fresh(List.of()))
        .claims(List.of(new Claim(identifier, Uniqueness.UNIQUE)))
        .changes(List.of(changes))
        .build();
  }

  static ContactWrite patch(StoredContact contact, Change... changes) {
    return ContactWrite.to(new Target.Known(contact.id(), contact.revision()))
        .changes(List.of(changes))
        .build();
  }

  static Change plan(String before, String after) {
    return new Change(
        PLAN,
        Optional.<Object>of(before).filter(text -> !text.equals("")),
        Optional.<Object>of(after).filter(text -> !text.equals("")));
  }

  static EventAppend event(String key) {
    return new EventAppend(new EventKey(key), "Completes checkout", NOW, Map.of("total", 3L));
  }

  static TriggerIntent intent(String key, String campaign, long record) {
    return new TriggerIntent(
        key,
        campaign,
        ANA,
        Occurrence.eventRecorded("Completes checkout"),
        record,
        NOW,
        NOW.plusSeconds(86_400));
  }

  static Checkpoint checkpoint(long record) {
    return new Checkpoint(record, record + 2, record * 10, record * 10, "hash", Map.of());
  }

  static LedgerRow row(long record) {
    return new LedgerRow(record, record + 1, OutcomeKind.CREATED, Map.of());
  }

  static WriteBatch batch(long epoch, long first, long last, Write... writes) {
    return new WriteBatch(
        SCOPE,
        epoch,
        0,
        first,
        List.of(writes),
        List.of(),
        List.of(),
        checkpoint(last),
        Set.of(),
        List.of());
  }

  static WriteBatch with(WriteBatch batch, List<LedgerRow> rows, List<TriggerIntent> intents) {
    return new WriteBatch(
        batch.scope(),
        batch.epoch(),
        batch.part(),
        batch.firstRecord(),
        batch.writes(),
        rows,
        intents,
        batch.checkpoint(),
        Set.of(),
        List.of());
  }
}
