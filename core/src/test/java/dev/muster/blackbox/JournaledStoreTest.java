package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.muster.ImporterBuilder;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.report.RowOutcome;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.JournaledContactStore;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournaledStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports into a store that keeps a batch as a whole or not at all. */
class JournaledStoreTest {

  private static final Scope SCOPE = new Scope(Given.TENANT, "k", "importer");
  private static final String FAILED =
      "the store, the engine or a rule failed (java.lang.IllegalStateException)";

  private final InMemoryContactStore memory = new InMemoryContactStore();
  private final Given.Rows rows = new Given.Rows();

  private ImporterBuilder importer(JournaledContactStore store) {
    return Given.importer(Given.people(), store).listener(rows);
  }

  /** A file of so many people, one of them with another plan than the rest. */
  private static String[] people(int count, int odd, String plan) {
    return Stream.concat(
            Stream.of("email,plan"),
            IntStream.rangeClosed(1, count)
                .mapToObj(i -> "p" + i + "@example.org," + (i == odd ? plan : "x")))
        .toArray(String[]::new);
  }

  private static boolean gives(Write write, String value) {
    return write instanceof ContactWrite contact && Whims.giving(value).test(contact);
  }

  /** Refuses batches with a write that gives a value, so many times. */
  private JournaledContactStore refusing(String value, Refusal why, int howOften) {
    AtomicInteger left = new AtomicInteger(howOften);
    return Commits.of(
        memory,
        (batch, real) -> {
          boolean now =
              batch.writes().stream().anyMatch(write -> gives(write, value))
                  && left.getAndDecrement() > 0;
          return now ? refused(batch, value, why) : real.apply(batch);
        });
  }

  private static CommitResult refused(WriteBatch batch, String value, Refusal why) {
    return new CommitResult.Refused(
        batch.writes().stream()
            .map(
                write ->
                    gives(write, value)
                        ? Receipt.refused(why)
                        : Receipt.written(new ContactId("nobody"), Optional.empty()))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 99, 100})
  void rowThatTheStoreRefusesStandsAloneInTheEnd(int odd) {
    ImportReport report =
        importer(refusing("bad", Refusal.INVALID, Integer.MAX_VALUE))
            .build()
            .run(Given.file("k", people(100, odd, "bad")));

    assertThat(report.rows()).isEqualTo(new RowCounts(99, 0, 0, 0, 1, 0, 0));
    assertThat(rows.seen().get(odd - 1)).isEqualTo(odd + " REJECTED [STORE_REFUSED]");
    assertThat(rows.seen()).hasSize(100);
    assertThat(memory.contacts(Given.TENANT)).hasSize(99);
    assertThat(memory.rows(SCOPE, 0, 1_000))
        .hasSize(100)
        .contains(
            new LedgerRow(
                odd,
                odd + 1,
                OutcomeKind.REJECTED,
                Map.of(
                    "row",
                    odd + 1L,
                    "problems",
                    List.of(Map.of("code", "STORE_REFUSED", "severity", "ERROR")))));
  }

  @Test
  void batchThatMovedIsPlannedAgainAsAWhole() {
    AtomicInteger commits = new AtomicInteger();
    JournaledContactStore moving = refusing("late", Refusal.MOVED, 1);
    JournaledContactStore counted =
        Commits.of(
            moving,
            (batch, real) -> {
              commits.incrementAndGet();
              return real.apply(batch);
            });

    importer(counted).build().run(Given.file("k", people(8, 5, "late")));

    assertThat(commits).hasValue(2);
    assertThat(memory.contacts(Given.TENANT)).hasSize(8);
  }

  @Test
  void rowThatKeepsMovingIsRejectedAlone() {
    ImportReport report =
        importer(refusing("late", Refusal.MOVED, Integer.MAX_VALUE))
            .build()
            .run(Given.file("k", people(8, 5, "late")));

    assertThat(report.rows()).isEqualTo(new RowCounts(7, 0, 0, 0, 1, 0, 0));
    assertThat(rows.seen().get(4)).isEqualTo("5 REJECTED [STORE_CONTENDED]");
  }

  @Test
  void somebodyElsesWriteBetweenLookAndCommitIsSeenAtTheSecondLook() {
    AtomicInteger commits = new AtomicInteger();
    JournaledContactStore raced =
        Commits.of(
            memory,
            (batch, real) -> {
              if (commits.getAndIncrement() == 0) {
                Given.run(Given.people(), memory.anotherOwner(), "else", people(1, 1, "theirs"));
              }
              return real.apply(batch);
            });

    importer(raced).build().run(Given.file("k", people(2, 1, "ours")));

    assertThat(rows.seen())
        .containsExactly("1 UPDATED [PERSON_UPDATED]", "2 CREATED [PERSON_CREATED]");
    assertThat(Given.held(memory))
        .containsExactly("[email=p1@example.org] {plan=ours}", "[email=p2@example.org] {plan=x}");
  }

  @Test
  void commitThatTookEffectAndFailedIsFoundDone() {
    AtomicInteger commits = new AtomicInteger();
    JournaledContactStore unsure =
        Commits.of(
            memory,
            (batch, real) -> {
              CommitResult done = real.apply(batch);
              if (commits.incrementAndGet() == 2) {
                throw new IllegalStateException("the line went dead");
              }
              return done;
            });

    ImportReport report =
        importer(unsure).chunkRows(2).build().run(Given.file("k", people(6, 1, "y")));

    assertThat(report.state()).isEqualTo(ImportState.DONE);
    assertThat(report.guarantee()).isEqualTo(Guarantee.JOURNALED);
    assertThat(report.rows()).isEqualTo(new RowCounts(6, 0, 0, 0, 0, 0, 0));
    assertThat(commits).hasValue(3);
  }

  @Test
  void commitThatFailedStopsTheImportAndTheReportCountsWhatIsKept() {
    AtomicInteger commits = new AtomicInteger();
    JournaledContactStore failing =
        Commits.of(
            memory,
            (batch, real) -> {
              if (commits.incrementAndGet() == 3) {
                throw new IllegalStateException("down");
              }
              return real.apply(batch);
            });

    assertThatThrownBy(
            () -> importer(failing).chunkRows(2).build().run(Given.file("k", people(6, 1, "y"))))
        .isInstanceOf(ImportAbortedException.class)
        .hasMessage("Import stopped after 4 rows: " + FAILED)
        .asInstanceOf(type(ImportAbortedException.class))
        .satisfies(
            stopped -> {
              assertThat(stopped.report().state()).isEqualTo(ImportState.STOPPED);
              assertThat(stopped.report().rows()).isEqualTo(new RowCounts(4, 0, 0, 0, 0, 0, 0));
            });
    assertThat(memory.contacts(Given.TENANT)).hasSize(4);
    assertThat(memory.imports(Given.TENANT, 9).stream().map(ImportEntry::state))
        .containsExactly(ImportState.STOPPED);
    assertThatThrownBy(() -> importer(memory).build().run(Given.file("k", people(6, 1, "y"))))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("IMPORT_UNFINISHED");
  }

  @Test
  void lookUpThatFailsAtFirstRefusesTheImportWhichMayBeTriedAgain() {
    WatchedJournaledStore failing =
        WatchedJournaledStore.over(memory, new FailsOnce(StoreCall.FIND));

    assertThatThrownBy(() -> importer(failing).build().run(Given.file("k", people(2, 1, "y"))))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage("Import refused before the first write: " + FAILED);
    assertThat(memory.imports(Given.TENANT, 9).stream().map(ImportEntry::state))
        .containsExactly(ImportState.REFUSED);
    assertThat(importer(failing).build().run(Given.file("k", people(2, 1, "y"))).rows())
        .isEqualTo(new RowCounts(2, 0, 0, 0, 0, 0, 0));
    assertThat(memory.imports(Given.TENANT, 9).stream().map(ImportEntry::state))
        .containsExactly(ImportState.DONE);
  }

  @Test
  void storeThatIsDownFromTheStartRefusesTheImport() {
    WatchedJournaledStore down = WatchedJournaledStore.over(memory, CrashAtCall.before(1));

    assertThatThrownBy(() -> importer(down).build().run(Given.file("k", people(2, 1, "y"))))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage(
            "Import refused: the journal cannot be opened (java.lang.IllegalStateException)");
  }

  @Test
  void ownerThatWasFencedStops() {
    AtomicInteger commits = new AtomicInteger();
    JournaledContactStore overtaken =
        Commits.of(
            memory,
            (batch, real) -> {
              if (commits.incrementAndGet() == 2) {
                memory.anotherOwner().open(SCOPE, 0, new ImportFacts(Given.NOW, "f", Map.of()));
              }
              return real.apply(batch);
            });

    assertThatThrownBy(
            () -> importer(overtaken).chunkRows(2).build().run(Given.file("k", people(6, 1, "y"))))
        .isInstanceOf(ImportAbortedException.class)
        .hasMessageStartingWith(
            "Import stopped after 2 rows: another owner has taken the import over");
    assertThat(memory.contacts(Given.TENANT)).hasSize(2);
  }

  @Test
  void largestChunkLooksUpNoMoreThanAStoreCanBear() {
    CsvImportSpec spec = CsvImportSpec.people().identifier("email").identifier("id").build();
    String[] lines =
        Stream.concat(
                Stream.of("email,id"),
                IntStream.range(0, 60_000).mapToObj(i -> "p" + i + "@example.org," + i))
            .toArray(String[]::new);

    ImportReport report =
        Given.importer(spec, memory).chunkRows(100_000).build().run(Given.file("k", lines));

    assertThat(report.rows().created()).isEqualTo(60_000);
  }

  @Test
  void listenerThatThrowsIsPassedOver() {
    ImportListener broken =
        new ImportListener() {
          @Override
          public void onRow(RowOutcome outcome) {
            throw new IllegalStateException("no");
          }
        };

    ImportReport report =
        Given.importer(Given.people(), memory)
            .listener(broken)
            .build()
            .run(Given.file("k", people(3, 1, "y")));

    assertThat(report.rows().created()).isEqualTo(3);
  }

  /** Fails the first call of a kind. */
  private static final class FailsOnce implements CallWatcher {

    private final StoreCall kind;
    private boolean failed;

    FailsOnce(StoreCall kind) {
      this.kind = kind;
    }

    @Override
    public void before(StoreCall call) {
      if (call == kind && !failed) {
        failed = true;
        throw new IllegalStateException("not now");
      }
    }
  }
}
