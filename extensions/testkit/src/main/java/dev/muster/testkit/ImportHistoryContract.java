package dev.muster.testkit;

import static dev.muster.testkit.BatchDraft.row;
import static dev.muster.testkit.JournalUnderTest.FACTS;
import static dev.muster.testkit.WriteDraft.fresh;
import static dev.muster.testkit.WriteDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.Ending;
import dev.muster.model.EventAppend;
import dev.muster.model.EventVisibility;
import dev.muster.model.Holdings;
import dev.muster.model.Identifier;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.NoticeState;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Opened;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Revision;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ImportHistory} promises, one test for each number.
 *
 * <p>Extend it, answer an empty journal that is a history too from {@link #emptyJournal()}, and run
 * it as any JUnit class.
 *
 * <p>Tests run one at a time, each on one thread.
 */
public abstract class ImportHistoryContract {

  private static final Scope SCOPE = new Scope("acme", "import 1", "tester");
  private static final Path PLAN = Path.of("plan", "'; DROP TABLE");
  private static final Ending ENDING =
      new Ending(
          ImportState.CANCELLED,
          Instant.parse("2026-01-02T04:00:00Z"),
          Map.of("created", 1L),
          NoticeState.OWED);

  /** For subclasses. */
  protected ImportHistoryContract() {}

  /** Answers a journal that knows no import and is an {@link ImportHistory}; called once a test. */
  protected abstract ImportJournal emptyJournal();

  private JournalUnderTest begin() {
    ImportJournal journal = emptyJournal();
    assertThat(journal).isInstanceOf(ImportHistory.class);
    return new JournalUnderTest(journal, SCOPE);
  }

  private static ImportHistory history(JournalUnderTest journal) {
    return (ImportHistory) journal.journal();
  }

  @Test
  @DisplayName("H1 imports are answered by their first opening, the latest first")
  void h1ImportsLatestFirst() {
    JournalUnderTest journal = begin();
    journal.of("acme", "import b").open();
    JournalUnderTest ended = journal.of("acme", "import c");
    Opened opened = ended.open();
    journal.of("Acme", "import d").open();
    journal.of("acme", "import a").open();
    journal.of("acme", "import b").open();
    ended.journal().finish(ended.scope(), opened.epoch(), ENDING);

    ImportEntry first = running("import b");
    ImportEntry second = new ImportEntry(ended.scope(), ENDING.state(), FACTS, Optional.of(ENDING));
    ImportEntry third = running("import a");
    assertThat(history(journal).imports("acme", 9)).containsExactly(third, second, first);
    assertThat(history(journal).imports("acme", 2)).containsExactly(third, second);
    assertThat(history(journal).imports("nobody", 9)).isEmpty();
  }

  private static ImportEntry running(String importId) {
    return new ImportEntry(
        new Scope("acme", importId, "tester"), ImportState.RUNNING, FACTS, Optional.empty());
  }

  @Test
  @DisplayName("H2 rows are answered in the order of their records, each once")
  void h2RowsInOrder() {
    JournalUnderTest journal = begin();
    journal.keep(journal.batch(journal.open(1), 100, 101).part(1));
    Opened opened = journal.open();
    journal.keep(journal.batch(opened, 1, 3).rows(row(1), row(3)));
    WriteBatch batch = journal.batch(opened, 4, 12).done();
    journal.keep(batch);
    journal.journal().begin(batch);
    journal.journal().end(batch, List.of());

    assertThat(records(journal, 0, 99))
        .containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 100L, 101L);
    assertThat(records(journal, 0, 3)).containsExactly(1L, 3L, 4L);
    assertThat(records(journal, 3, 2)).containsExactly(4L, 5L);
    assertThat(records(journal, 101, 2)).isEmpty();
    assertThat(history(journal).rows(SCOPE, 9, 2)).containsExactly(row(10), row(11));
  }

  private static List<Long> records(JournalUnderTest journal, long after, int max) {
    return history(journal).rows(SCOPE, after, max).stream().map(LedgerRow::record).toList();
  }

  @Test
  @DisplayName("H3 images are answered the last batch first, the last write first")
  void h3ImagesLastFirst() {
    JournalUnderTest journal = begin();
    Opened opened = journal.open();
    WriteDraft created =
        fresh().claim(Identifier.of("email", "zoë")).set(PLAN, Map.of("", List.of(1L, true)));
    WriteDraft refused = fresh().set(PLAN, "refused");
    WriteDraft patched = patch("1").change(PLAN, "free", "pro");
    WriteDraft cleared = patch("2").clear(PLAN, "free").release(Identifier.of("email", "ana"));
    journal.keep(
        journal
            .batch(opened, 9, 10)
            .write(created)
            .write(refused)
            .write(patched)
            .done()
            .withOrigins(List.of(9L, 9L, 10L)),
        written("1"),
        Receipt.refused(Refusal.MOVED),
        written("2"));
    journal.keep(journal.batch(opened, 11, 12).write(cleared).done(), written("3"));
    journal.keep(journal.batch(opened, 13, 14));
    journal.keep(
        journal.batch(opened, 15, 15).write(refused).done(), Receipt.refused(Refusal.MOVED));

    Image last = new Image(11, 11, cleared.done(), written("3"));
    Image middle = new Image(9, 10, patched.done(), written("2"));
    Image first = new Image(9, 9, created.done(), written("1"));
    assertThat(history(journal).images(SCOPE, Long.MAX_VALUE, 9))
        .containsExactly(last, middle, first);
    assertThat(history(journal).images(SCOPE, Long.MAX_VALUE, 1)).containsExactly(last);
    assertThat(history(journal).images(SCOPE, 11, 9)).containsExactly(middle, first);
    assertThat(history(journal).images(SCOPE, 9, 9)).isEmpty();
  }

  @Test
  @DisplayName("H4 images are whole, whatever was written")
  void h4ImagesAreWhole() {
    JournalUnderTest journal = begin();
    List<Write> writes = allKindsOfWrite();
    List<Receipt> receipts = allKindsOfReceipt();
    BatchDraft batch = journal.batch(journal.open(), 1, 2);
    writes.forEach(batch::write);
    journal.keep(batch.done(), receipts.toArray(Receipt[]::new));

    List<Image> images = new ArrayList<>();
    for (int i = writes.size() - 1; i >= 0; i--) {
      images.add(new Image(1, writes.get(i), receipts.get(i)));
    }
    assertThat(history(journal).images(SCOPE, Long.MAX_VALUE, 9)).isEqualTo(images);
  }

  private static List<Write> allKindsOfWrite() {
    ObjectId shop = new ObjectId("shop '", "zoë");
    Link link = new Link(new ContactId("contact 1"), shop);
    Basis seen = Basis.present(Optional.of(new Revision("before")));
    Change plan = new Change(PLAN, Optional.of("free"), Optional.of(Map.of("", 1L)));
    Optional<Holdings> held = Optional.of(new Holdings(1, 2, 3));
    EventAppend quiet = StoreSuite.event("quiet").seen(EventVisibility.PROFILE_ONLY);
    return List.of(
        patch("1")
            .withdraw(StoreSuite.event("gone"))
            .append(StoreSuite.event("loud"))
            .append(quiet)
            .leave("VIP")
            .join("Köln '")
            .done(),
        new ObjectWrite(shop, Basis.absent(), List.of()),
        new ObjectWrite(shop, seen, List.of(plan)),
        new LinkWrite(link, Basis.present(Optional.empty()), List.of(plan)),
        new LinkRemoval(link, Optional.of(new Revision("before"))),
        new ObjectRemoval(shop, Optional.empty(), held),
        new ContactRemoval(new ContactId("contact 1"), Optional.empty(), held));
  }

  private static List<Receipt> allKindsOfReceipt() {
    Receipt ofThing = Receipt.written(Optional.of(new Revision("after")));
    return List.of(
        written("1"),
        ofThing,
        ofThing,
        Receipt.unknown(),
        ofThing,
        Receipt.written(Optional.empty()),
        written("1"));
  }

  private static WriteDraft patch(String number) {
    return to(new ContactId("contact " + number), Optional.of(new Revision("before " + number)));
  }

  private static Receipt written(String number) {
    return Receipt.written(
        new ContactId("contact " + number), Optional.of(new Revision("after " + number)));
  }

  @Test
  @DisplayName("H5 an entry is one import, and none is opened")
  void h5EntryIsOneImport() {
    JournalUnderTest journal = begin();
    ImportHistory history = history(journal);
    journal.open();
    JournalUnderTest ended = journal.of("acme", "import b");
    ended.journal().finish(ended.scope(), ended.open().epoch(), ENDING);

    assertThat(history.entry(SCOPE)).hasValue(running("import 1"));
    assertThat(history.entry(ended.scope()))
        .hasValue(new ImportEntry(ended.scope(), ENDING.state(), FACTS, Optional.of(ENDING)));
    assertThat(history.entry(new Scope("Acme", "import 1", "tester"))).isEmpty();
    assertThat(history.entry(new Scope("acme", "import c", "tester"))).isEmpty();
    assertThat(history.imports("acme", 9)).hasSize(2);
  }

  @Test
  @DisplayName("H6 imports that ended before an instant are forgotten, and no other")
  void h6EndedImportsExpire() {
    JournalUnderTest journal = begin();
    ImportHistory history = history(journal);
    JournalUnderTest old = journal.of("acme", "old");
    Opened opened = old.open();
    old.keep(old.batch(opened, 1, 2).write(fresh().set(PLAN, "x")).done(), written("1"));
    old.keep(old.batch(opened, 3, 4).intent(JournalUnderTest.intent("one", 3)));
    old.journal().finish(old.scope(), opened.epoch(), ENDING);
    JournalUnderTest other = journal.of("other", "old");
    other.journal().finish(other.scope(), other.open().epoch(), ENDING);
    journal.keep(journal.batch(journal.open(), 1, 2));

    assertThat(history.expire("acme", ENDING.at())).isZero();
    assertThat(history.expire("acme", ENDING.at().plusSeconds(1))).isEqualTo(1);

    assertThat(history.imports("acme", 9)).containsExactly(running("import 1"));
    journal.assertRows(row(1), row(2));
    assertThat(history.entry(other.scope())).isPresent();
    old.assertNothingKept();
    assertThat(history.images(old.scope(), Long.MAX_VALUE, 9)).isEmpty();
    assertThat(old.open().state()).isEqualTo(ImportState.RUNNING);
  }
}
