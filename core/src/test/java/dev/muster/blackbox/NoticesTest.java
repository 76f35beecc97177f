package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportJob;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.model.ImportState;
import dev.muster.model.Notice;
import dev.muster.model.NoticeState;
import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.CustomerIo;
import dev.muster.preset.Preset;
import dev.muster.report.Beginnings;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingNotifier;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournaledStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private static final String[] LINES = {
    "email,plan", "ana@example.org,pro", ",pro", "bo@example.org,free", "x,y,z"
  };

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingNotifier notifier = new RecordingNotifier();

  private ImporterBuilder importer() {
    return importer(store);
  }

  private ImporterBuilder importer(ContactStore contacts) {
    return Given.importer(Given.people(), contacts).notifier(notifier).chunkRows(1);
  }

  private List<Notice> told() {
    return notifier.told(Given.TENANT);
  }

  private static Notice ended(ImportState state, Map<String, Long> counts, List<Long> rejected) {
    return new Notice(
        "k " + state + " " + Given.NOW,
        Notice.Kind.ENDED,
        state,
        Given.NOW,
        "people.csv",
        counts,
        rejected,
        Map.of());
  }

  private static Map<String, Long> counts(long created, long rejected, long unprocessed) {
    return Map.of(
        "read",
        created + rejected + unprocessed,
        "created",
        created,
        "updated",
        0L,
        "unchanged",
        0L,
        "skipped",
        0L,
        "rejected",
        rejected,
        "unprocessed",
        unprocessed);
  }

  private NoticeState notice() {
    return importer().build().history().find("k").orElseThrow().notice();
  }

  @Test
  void endOfAnImportIsTold() {
    importer().build().run(Given.file("k", LINES));

    assertThat(told()).containsExactly(ended(ImportState.DONE, counts(2, 2, 0), List.of(2L, 4L)));
    assertThat(notice()).isEqualTo(NoticeState.SENT);
  }

  @Test
  void sameFileAgainIsNotToldAgain() {
    importer().build().run(Given.file("k", LINES));
    importer().build().run(Given.file("k", LINES));

    assertThat(notifier.calls()).isEqualTo(1);
  }

  @Test
  void beginningIsToldIfThatIsWanted() {
    importer().notifier(notifier, Beginnings.TOLD).build().run(Given.file("k", LINES));

    assertThat(told())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.BEGUN, Notice.Kind.ENDED);
    assertThat(told().get(0).state()).isEqualTo(ImportState.RUNNING);
  }

  @Test
  void beginningIsToldForBrazeUnlessTheHostSaysOtherwise() {
    Preset braze = Braze.attributes(BrazeKey.EXTERNAL_ID).preset();
    String[] lines = {"external_id", "1"};

    ByPreset.importer(braze, store).notifier(notifier).build().run(Given.file("k", lines));
    ByPreset.importer(braze, store)
        .notifier(notifier, Beginnings.UNTOLD)
        .build()
        .run(Given.file("l", lines));
    ByPreset.importer(CustomerIo.people().preset(), store)
        .notifier(notifier)
        .build()
        .run(Given.file("m", "id", "1"));

    assertThat(told())
        .extracting(Notice::kind)
        .containsExactly(
            Notice.Kind.BEGUN, Notice.Kind.ENDED, Notice.Kind.ENDED, Notice.Kind.ENDED);
  }

  @Test
  void errorFileIsNamed() {
    importer()
        .files(new InMemoryArtifacts(), Set.of(ImportFile.ERRORS))
        .build()
        .run(Given.file("k", LINES));

    assertThat(told().get(0).files()).isEqualTo(Map.of("errors", "memory:errors.csv"));
  }

  @Test
  void failureIsToldAndThenTheEnd() {
    ContactStore breaking = WatchedJournaledStore.over(store, call -> failAt(call.name()));
    assertThatThrownBy(() -> importer(breaking).build().run(Given.file("k", LINES)))
        .isInstanceOf(MusterException.class);
    assertThat(told()).containsExactly(ended(ImportState.STOPPED, counts(1, 0, 0), List.of()));

    importer().build().resume("k", Given.file("k", LINES));

    assertThat(told())
        .containsExactly(
            ended(ImportState.STOPPED, counts(1, 0, 0), List.of()),
            ended(ImportState.DONE, counts(2, 2, 0), List.of(2L, 4L)));
  }

  private int commits;

  private void failAt(String call) {
    if (call.equals("COMMIT") && ++commits == 2) {
      throw new IllegalStateException("down");
    }
  }

  @Test
  void cancelIsTold() {
    AtomicReference<ImportJob> job = new AtomicReference<>();
    List<Runnable> tasks = new ArrayList<>();
    Importer later =
        importer()
            .executor(tasks::add)
            .listener(
                new ImportListener() {
                  @Override
                  public void onProgress(ImportProgress progress) {
                    job.get().cancel();
                  }
                })
            .build();
    job.set(later.start(Given.file("k", LINES)));
    tasks.forEach(Runnable::run);

    assertThat(told().get(0).state()).isEqualTo(ImportState.CANCELLED);
  }

  @Test
  void notifierThatFailsChangesNothingAndIsAskedAgain() {
    notifier.failing(2);
    ImportReport report = importer().build().run(Given.file("k", LINES));

    assertThat(report.state()).isEqualTo(ImportState.DONE);
    assertThat(told()).isEmpty();
    assertThat(notice()).isEqualTo(NoticeState.OWED);
    assertThat(importer().build().history().tellOwed(9)).isZero();
    assertThat(importer().build().history().tellOwed(9)).isEqualTo(1);
    assertThat(importer().build().history().tellOwed(9)).isZero();
    assertThat(told()).containsExactly(ended(ImportState.DONE, counts(2, 2, 0), List.of(2L, 4L)));
    assertThat(notice()).isEqualTo(NoticeState.SENT);
  }

  @Test
  void noticeThatIsOwedIsToldWhenTheImportIsAskedForAgain() {
    notifier.failing(1);
    ImportReport first = importer().build().run(Given.file("k", LINES));

    assertThat(importer().build().resume("k", Given.file("k", LINES))).isEqualTo(first);
    assertThat(told()).hasSize(1);
  }

  @Test
  void crashBetweenTellingAndKeepingThatTellsUnderTheSameKey() {
    ContactStore breaking = WatchedJournaledStore.over(store, new FinishFails(2));
    importer(breaking).build().run(Given.file("k", LINES));
    assertThat(notice()).isEqualTo(NoticeState.OWED);

    importer().build().history().tellOwed(1);

    assertThat(notifier.calls()).isEqualTo(2);
    assertThat(told()).hasSize(1);
  }

  /** Fails at one finish, counted from 1. */
  private static final class FinishFails implements CallWatcher {

    private int left;

    FinishFails(int number) {
      left = number;
    }

    @Override
    public void before(StoreCall call) {
      if (call == StoreCall.FINISH && --left == 0) {
        throw new IllegalStateException("down");
      }
    }
  }

  @Test
  void storeWithoutJournalTellsFromItsReport() {
    importer(store.plain(Ability.UNIQUE_IDENTIFIERS)).build().run(Given.file("k", LINES));

    assertThat(told()).containsExactly(ended(ImportState.DONE, counts(2, 2, 0), List.of(2L, 4L)));
  }

  @Test
  void firstHundredRejectedRecordsAreNamed() {
    String[] lines =
        Stream.concat(Stream.of("email,plan"), Stream.generate(() -> ",x").limit(150))
            .toArray(String[]::new);
    importer().chunkRows(40).build().run(Given.file("k", lines));

    assertThat(told().get(0).rejected()).isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void undoIsToldToo() {
    importer().build().run(Given.file("k", LINES));
    importer().build().undo("k");

    Notice notice = told().get(1);
    assertThat(notice.key()).isEqualTo("undo of k DONE " + Given.NOW);
    assertThat(notice.counts()).isEqualTo(Map.of("removed", 2L, "restored", 0L, "kept", 0L));
  }

  @Test
  void reviewTellsNobody() {
    importer().build().review(Given.file("k", LINES));

    assertThat(notifier.calls()).isZero();
  }
}
