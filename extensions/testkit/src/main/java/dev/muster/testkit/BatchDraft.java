package dev.muster.testkit;

import dev.muster.model.Checkpoint;
import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Collects a batch of the contract suites: by itself it has a row for each of its records. */
final class BatchDraft {

  private final Scope scope;
  private final long epoch;
  private final long first;
  private final long last;
  private final List<Write> writes = new ArrayList<>();
  private final List<TriggerIntent> intents = new ArrayList<>();
  private List<LedgerRow> rows;
  private final Set<String> overCap = new HashSet<>();
  private int part;

  BatchDraft(Scope scope, long epoch, long first, long last) {
    this.scope = scope;
    this.epoch = epoch;
    this.first = first;
    this.last = last;
    this.rows = LongStream.rangeClosed(first, last).mapToObj(BatchDraft::row).toList();
  }

  static LedgerRow row(long record) {
    return row(record, Map.of("person", "ana " + record, "warnings", List.of(record, "\"'\\")));
  }

  static LedgerRow row(long record, Map<String, Object> detail) {
    return new LedgerRow(record, record + 1, OutcomeKind.CREATED, detail);
  }

  BatchDraft part(int of) {
    part = of;
    return this;
  }

  BatchDraft write(WriteDraft draft) {
    return write(draft.done());
  }

  BatchDraft write(Write write) {
    writes.add(write);
    return this;
  }

  BatchDraft intent(TriggerIntent intent) {
    intents.add(intent);
    return this;
  }

  BatchDraft overCap(TriggerIntent intent) {
    overCap.add(intent.key());
    return intent(intent);
  }

  BatchDraft rows(LedgerRow... outcomes) {
    rows = List.of(outcomes);
    return this;
  }

  WriteBatch done() {
    return new WriteBatch(
            scope, epoch, part, first, writes, rows, intents, checkpoint(last), Set.of(), List.of())
        .withOverCap(overCap);
  }

  static Checkpoint checkpoint(long record) {
    return new Checkpoint(
        record,
        record * 2 + 1,
        record * 100,
        record * 100 + 5,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Map.of("sends", record, "__proto__", Map.of("'; DROP TABLE", List.of("zoë", true))));
  }
}
