package dev.muster.testkit;

import static dev.muster.testkit.BatchDraft.checkpoint;
import static dev.muster.testkit.BatchDraft.row;
import static dev.muster.testkit.JournalUnderTest.FACTS;
import static dev.muster.testkit.JournalUnderTest.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.Ending;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.IntentState;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportHistory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way of an import. */
abstract class JournalSuite extends LedgerSuite {

  private static final Receipt WRITTEN =
      Receipt.written(new ContactId("contact '1'"), Optional.of(new Revision("\"1\"")));

  private static Ending ending(ImportState state) {
    return new Ending(
        state,
        Instant.parse("2026-01-02T04:00:00.000001Z"),
        Map.of("created", 3L, "__proto__", List.of("'; DROP TABLE", Map.of("zoë", ""))));
  }

  @Test
  @DisplayName("J1 an import that is not known is kept as running, with its facts")
  void j1OpeningKeepsFacts() {
    JournalUnderTest journal = begin();

    Opened opened = journal.open();

    assertThat(opened).isEqualTo(Opened.fresh(opened.epoch(), FACTS));
    Opened again = journal.open();
    assertThat(again).isEqualTo(Opened.fresh(again.epoch(), FACTS));
  }

  @Test
  @DisplayName("J2 an import that is known has the facts of its first opening")
  void j2FactsAreThoseOfTheFirstOpening() {
    JournalUnderTest journal = begin();
    journal.open();

    ImportFacts later = new ImportFacts(Instant.EPOCH, "another", Map.of("file", "another"));

    assertThat(journal.journal().open(SCOPE, 0, later).facts()).isEqualTo(FACTS);
    assertThat(journal.journal().open(SCOPE, 1, later).facts()).isEqualTo(FACTS);
  }

  @Test
  @DisplayName("J3 each opening has a higher epoch, and fences the part's owner")
  void j3OpeningFences() {
    JournalUnderTest journal = begin();
    Opened first = journal.open();
    Opened second = journal.open();
    Opened otherPart = journal.open(1);
    Opened third = journal.open(1);

    assertThat(List.of(first.epoch(), second.epoch(), otherPart.epoch(), third.epoch()))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(journal.journal().begin(journal.batch(first, 1, 1).done()))
        .hasValue(new CommitResult.Fenced());
    assertThat(journal.journal().begin(journal.batch(otherPart, 9, 9).part(1).done()))
        .hasValue(new CommitResult.Fenced());
    journal.keep(journal.batch(second, 1, 1));
    journal.keep(journal.batch(third, 9, 9).part(1));
    assertThat(journal.open().checkpoint()).hasValue(checkpoint(1));
    assertThat(journal.open(1).checkpoint()).hasValue(checkpoint(9));
  }

  @Test
  @DisplayName("J4 after its end an import has its state and report")
  void j4EndIsKept() {
    for (ImportState state : ImportState.values()) {
      if (state != ImportState.RUNNING) {
        assertEnds(begin(), ending(state));
      }
    }
    JournalUnderTest goesOn = begin();
    Opened opened = goesOn.open();
    goesOn.journal().finish(goesOn.scope(), opened.epoch(), ending(ImportState.STOPPED));
    goesOn.keep(goesOn.batch(opened, 1, 2));
    goesOn.journal().finish(goesOn.scope(), opened.epoch(), ending(ImportState.DONE));
    assertThat(goesOn.open().state()).isEqualTo(ImportState.DONE);
    assertThat(goesOn.open().checkpoint()).contains(checkpoint(2));
  }

  private static void assertEnds(JournalUnderTest journal, Ending ending) {
    Opened opened = journal.open();
    journal.keep(journal.batch(opened, 1, 2));

    assertThat(journal.journal().finish(journal.scope(), opened.epoch(), ending))
        .isEqualTo(new CommitResult.Committed(List.of()));

    Opened again = journal.open();
    assertThat(again)
        .isEqualTo(
            new Opened(
                again.epoch(),
                ending.state(),
                FACTS,
                Optional.of(checkpoint(2)),
                Optional.of(ending.report())));
  }

  @Test
  @DisplayName("J5 a batch that begins keeps nothing, and may begin again")
  void j5BeginKeepsNothing() {
    JournalUnderTest journal = begin();
    WriteBatch batch = journal.batch(journal.open(), 1, 2).intent(intent("one", 1)).done();

    assertThat(journal.journal().begin(batch)).isEmpty();
    assertThat(journal.journal().begin(batch)).isEmpty();
    journal.assertNothingKept();
    WriteBatch retried = journal.batch(journal.open(), 1, 2).intent(intent("one", 1)).done();
    assertThat(journal.journal().begin(retried)).isEmpty();
    journal.assertNothingKept();
  }

  @Test
  @DisplayName("J6 a batch that ends is kept as a whole or not at all")
  void j6EndKeepsAllOrNothing() {
    JournalUnderTest journal = begin();
    WriteBatch batch =
        journal
            .batch(journal.open(), 1, 2)
            .write(WriteDraft.fresh())
            .intent(intent("one", 1))
            .done();
    journal.keep(batch, WRITTEN);

    assertThat(journal.intents(IntentState.PENDING)).containsExactly(intent("one", 1));
    journal.assertRows(row(1), row(2));
    assertThat(journal.open().checkpoint()).hasValue(checkpoint(2));
    if (journal.journal() instanceof ImportHistory history) {
      assertThat(history.images(SCOPE, Long.MAX_VALUE, 9)).hasSize(1);
    }

    endsWholeOrNotAtAll(begin());
  }

  /** Ends a batch that many a journal cannot keep, and looks whether half of it is there. */
  private static void endsWholeOrNotAtAll(JournalUnderTest journal) {
    WriteBatch batch =
        journal
            .batch(journal.open(), 1, 2)
            .rows(row(1), row(2, Map.of("unlikely", "\u0000 and \uD800")))
            .intent(intent("one", 1))
            .done();
    Attempt.of(
        () -> {
          journal.journal().begin(batch);
          return journal.journal().end(batch, List.of());
        });
    if (journal.open().checkpoint().isEmpty()) {
      journal.assertNothingKept();
    } else {
      assertThat(journal.keys(IntentState.PENDING)).containsExactly("one");
      journal.rows().ifPresent(rows -> assertThat(rows).hasSize(2));
    }
  }

  @Test
  @DisplayName("J7 a batch that has ended is kept once")
  void j7BatchIsKeptOnce() {
    JournalUnderTest journal = begin();
    BatchDraft draft = journal.batch(journal.open(), 1, 2).intent(intent("one", 1));
    journal.keep(draft);
    journal.journal().settle(SCOPE, Map.of("one", IntentState.DELIVERED));

    assertAlready(journal, draft.done());
    assertAlready(journal, journal.batch(journal.open(), 1, 2).intent(intent("one", 1)).done());
    journal.assertRows(row(1), row(2));
    assertThat(journal.keys(IntentState.PENDING)).isEmpty();
    assertThat(journal.keys(IntentState.DELIVERED)).containsExactly("one");
    Opened next = journal.open();
    assertThat(next.checkpoint()).hasValue(checkpoint(2));
    journal.keep(journal.batch(next, 3, 3));
    assertAlready(journal, journal.batch(next, 1, 1).done());
    assertThat(journal.open().checkpoint()).hasValue(checkpoint(3));
  }

  private static void assertAlready(JournalUnderTest journal, WriteBatch batch) {
    assertThat(journal.journal().begin(batch)).hasValue(new CommitResult.Already());
    assertThat(journal.journal().end(batch, List.of())).isEqualTo(new CommitResult.Already());
  }

  @Test
  @DisplayName("J8 an owner that was fenced keeps nothing")
  void j8FencedOwnerKeepsNothing() {
    JournalUnderTest journal = begin();
    Opened fenced = journal.open();
    WriteBatch batch = journal.batch(fenced, 1, 2).intent(intent("one", 1)).done();
    assertThat(journal.journal().begin(batch)).isEmpty();
    journal.open();

    assertThat(journal.journal().begin(batch)).hasValue(new CommitResult.Fenced());
    assertThat(journal.journal().end(batch, List.of())).isEqualTo(new CommitResult.Fenced());
    assertThat(journal.journal().finish(SCOPE, fenced.epoch(), ending(ImportState.DONE)))
        .isEqualTo(new CommitResult.Fenced());
    journal.assertNothingKept();
    Opened now = journal.open();
    assertThat(now).isEqualTo(Opened.fresh(now.epoch(), FACTS));
    journal.keep(journal.batch(now, 1, 2));
    assertThat(journal.journal().begin(batch)).hasValue(new CommitResult.Fenced());
  }

  @Test
  @DisplayName("J9 imports are apart, and tenants are")
  void j9ImportsAreApart() {
    JournalUnderTest journal = begin();
    Opened opened = journal.open();
    journal.keep(journal.batch(opened, 1, 2).intent(intent("one", 1)));

    for (JournalUnderTest other :
        List.of(
            journal.of("acme", "import 2"),
            journal.of("Acme", "import 1"),
            journal.of("acme import", "1"),
            journal.of("acme", "IMPORT 1"))) {
      other.assertNothingKept();
      other.journal().settle(other.scope(), Map.of("one", IntentState.PARKED));
      assertThat(other.journal().move(other.scope(), IntentState.PENDING, IntentState.HELD))
          .isZero();
      assertThat(
              other
                  .journal()
                  .claim(other.scope(), Set.of("one"), IntentState.PENDING, IntentState.UNKNOWN))
          .isEmpty();
      Opened theirs = other.open();
      other.keep(other.batch(theirs, 1, 1).intent(intent("one", 1)));
      other.journal().finish(other.scope(), theirs.epoch(), ending(ImportState.STOPPED));
      other.assertRows(row(1));
    }
    journal.assertRows(row(1), row(2));
    assertThat(journal.keys(IntentState.PENDING)).containsExactly("one");
    journal.keep(journal.batch(opened, 3, 3));
    assertThat(journal.open().state()).isEqualTo(ImportState.RUNNING);
  }
}
