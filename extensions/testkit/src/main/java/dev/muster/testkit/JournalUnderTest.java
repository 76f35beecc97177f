package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.CommitResult;
import dev.muster.model.Identifier;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Occurrence;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal as the contract suites speak to it, about one import. */
final class JournalUnderTest {

  private static final int ALL = 1_000;
  private static final Instant DUE = Instant.parse("2026-03-29T00:59:59.123456Z");

  static final ImportFacts FACTS =
      new ImportFacts(
          Instant.parse("2026-01-02T03:04:05.678901Z"),
          "fingerprint \" ' \\",
          Map.of("file", "people zoë.csv", "__proto__", Map.of("bytes", 7L, "empty", "")));

  private final ImportJournal journal;
  private final Scope scope;

  JournalUnderTest(ImportJournal journal, Scope scope) {
    this.journal = journal;
    this.scope = scope;
  }

  JournalUnderTest of(String tenant, String importId) {
    return new JournalUnderTest(journal, new Scope(tenant, importId, "tester"));
  }

  ImportJournal journal() {
    return journal;
  }

  Scope scope() {
    return scope;
  }

  Opened open() {
    return journal.open(scope, 0, FACTS);
  }

  Opened open(int part) {
    return journal.open(scope, part, FACTS);
  }

  BatchDraft batch(Opened opened, long first, long last) {
    return new BatchDraft(scope, opened.epoch(), first, last);
  }

  /** Begins and ends a batch that must be kept. */
  void keep(WriteBatch batch, Receipt... receipts) {
    assertThat(journal.begin(batch)).as("answer to begin").isEmpty();
    assertThat(journal.end(batch, List.of(receipts)))
        .as("answer to end")
        .isEqualTo(new CommitResult.Committed(List.of(receipts)));
  }

  void keep(BatchDraft draft) {
    keep(draft.done());
  }

  List<TriggerIntent> intents(IntentState state) {
    return journal.intents(scope, state, "", ALL);
  }

  List<String> keys(IntentState state) {
    return intents(state).stream().map(TriggerIntent::key).toList();
  }

  /** Answers the outcomes kept, if the journal has a history. */
  Optional<List<LedgerRow>> rows() {
    return journal instanceof ImportHistory history
        ? Optional.of(history.rows(scope, 0, ALL))
        : Optional.empty();
  }

  void assertRows(LedgerRow... expected) {
    rows().ifPresent(rows -> assertThat(rows).as("rows kept").containsExactly(expected));
  }

  void assertNothingKept() {
    assertRows();
    for (IntentState state : IntentState.values()) {
      assertThat(intents(state)).as("intents %s", state).isEmpty();
    }
    assertThat(open().checkpoint()).as("checkpoint").isEmpty();
  }

  static TriggerIntent intent(String key, long record) {
    return new TriggerIntent(
        key,
        "win-back '; DROP TABLE",
        new Identifier("alias", List.of("shop", "zoë \"")),
        Occurrence.eventRecorded("__proto__"),
        record,
        DUE,
        DUE.plusSeconds(86_400));
  }
}
