package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.muster.Importer;
import dev.muster.model.Ability;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.rule.Backoff;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CallCounter;
import dev.muster.testkit.CallWatcher;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import dev.muster.testkit.StoreCall;
import dev.muster.testkit.WatchedJournaledStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import goes on as if it had never been cut off, or is refused. */
class ResumeTest extends ResumeSuite {

  private static final Scope SCOPE = new Scope(Given.TENANT, "k", "importer");

  /** What an import left behind. */
  private record Left(
      ImportReport report, List<ContactDump> contacts, List<LedgerRow> rows, List<String> started) {

    static Left by(
        ImportReport report, InMemoryContactStore store, RecordingCampaignEngine engine) {
      return new Left(
          report,
          store.dump(Given.TENANT),
          store.rows(SCOPE, 0, 1_000),
          engine.started().stream().map(TriggerIntent::key).sorted().toList());
    }
  }

  private static Left undisturbed(CallWatcher watcher) {
    ResumeTest fresh = new ResumeTest();
    ContactStore store = WatchedJournaledStore.over(fresh.memory, watcher);
    ImportReport report = importer(store, fresh.engine).build().run(Given.file("k", LINES));
    return Left.by(report, fresh.memory, fresh.engine);
  }

  /** Fails at each call of a kind from one on. */
  private static final class FailAt implements CallWatcher {

    private final StoreCall kind;
    private final int first;
    private int made;

    FailAt(StoreCall kind, int first) {
      this.kind = kind;
      this.first = first;
    }

    @Override
    public void before(StoreCall call) {
      if (call == kind && ++made >= first) {
        throw new IllegalStateException("down");
      }
    }
  }

  private static IntStream calls() {
    CallCounter counter = new CallCounter();
    undisturbed(counter);
    return IntStream.rangeClosed(1, counter.calls().size());
  }

  static Stream<CrashAtCall> crashes() {
    return calls()
        .boxed()
        .flatMap(call -> Stream.of(CrashAtCall.before(call), CrashAtCall.after(call)));
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void crashAtAnyCallAndResumeIsNoCrash(CrashAtCall crash) {
    Throwable crashed = catchThrowable(() -> run(crash));
    ImportReport report = importer(memory, engine).build().resume("k", Given.file("any", LINES));

    assertThat(crash.happened()).isTrue();
    assertThat(crashed).isInstanceOf(MusterException.class);
    assertThat(Left.by(report, memory, engine)).isEqualTo(undisturbed(call -> {}));
  }

  private ImportReport run(CallWatcher watcher) {
    ContactStore store = WatchedJournaledStore.over(memory, watcher);
    return importer(store, engine).build().run(Given.file("k", LINES));
  }

  private void crashAtCommit(int number) {
    ContactStore store = WatchedJournaledStore.over(memory, new FailAt(StoreCall.COMMIT, number));
    assertThatThrownBy(() -> importer(store, engine).build().run(Given.file("k", LINES)))
        .isInstanceOf(MusterException.class);
  }

  /** Fails every other call of each kind: before it takes effect, or after. */
  private static final class FailOnceEach implements CallWatcher {

    private final boolean after;
    private final Set<StoreCall> failed = EnumSet.noneOf(StoreCall.class);

    FailOnceEach(boolean after) {
      this.after = after;
    }

    @Override
    public void before(StoreCall call) {
      failOnce(call, !after);
    }

    @Override
    public void after(StoreCall call) {
      failOnce(call, after);
    }

    private void failOnce(StoreCall call, boolean here) {
      if (here && !failed.remove(call)) {
        failed.add(call);
        throw new IllegalStateException("down for a moment");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void storeThatFailsForAMomentIsCalledAgain(boolean after) {
    List<Duration> pauses = new ArrayList<>();
    ContactStore store = WatchedJournaledStore.over(memory, new FailOnceEach(after));
    Importer importer =
        importer(store, engine)
            .backoff(new Backoff(4, Duration.ofMillis(100), Duration.ofMillis(150)))
            .pause(pauses::add)
            .build();

    Throwable stopped = catchThrowable(() -> importer.run(Given.file("k", LINES)));
    ImportReport report = importer.resume("k", Given.file("k", LINES));

    assertThat(stopped).isNull();
    assertThat(Left.by(report, memory, engine)).isEqualTo(undisturbed(call -> {}));
    assertThat(pauses)
        .contains(Duration.ofMillis(100))
        .isSubsetOf(Duration.ofMillis(100), Duration.ofMillis(150));
  }

  static Stream<Arguments> otherFiles() {
    return Stream.of(
            with(1, "ana@example.org,prO"),
            with(0, "email,plan,extra"),
            with(6, "x"),
            Stream.of(LINES).limit(3).toArray(String[]::new))
        .map(lines -> Arguments.of((Object) lines));
  }

  private static String[] with(int line, String text) {
    String[] other = LINES.clone();
    other[line] = text;
    return other;
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void changedFileIsRefusedAndNothingIsWritten(String[] other) {
    crashAtCommit(4);
    List<ContactDump> before = memory.dump(Given.TENANT);

    assertThatThrownBy(() -> importer(memory, engine).build().resume("k", Given.file("k", other)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("FILE_CHANGED");
    assertThat(memory.dump(Given.TENANT)).isEqualTo(before);
    assertThat(importer(memory, engine).build().resume("k", Given.file("k", LINES)).rows().read())
        .isEqualTo(8);
  }

  @Test
  void fileThatGrewIsRefused() {
    crashAtCommit(4);
    String[] longer =
        Stream.concat(Stream.of(LINES), Stream.of("zed@example.org,")).toArray(String[]::new);

    assertThatThrownBy(() -> importer(memory, engine).build().resume("k", Given.file("k", longer)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("FILE_CHANGED");
  }

  @Test
  void otherSpecIsRefused() {
    crashAtCommit(2);
    CsvImportSpec other =
        CsvImportSpec.people().identifier("email").attribute("tariff", "plan").build();

    assertThatThrownBy(
            () -> Given.importer(other, memory).build().resume("k", Given.file("k", LINES)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("IMPORT_KEY_REUSED");
  }

  @Test
  void unfinishedImportIsNotBegunAgain() {
    crashAtCommit(2);

    assertThatThrownBy(() -> importer(memory, engine).build().run(Given.file("k", LINES)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("IMPORT_UNFINISHED");
  }

  @Test
  void importThatIsDoneAnswersItsReport() {
    ImportReport first = importer(memory, engine).build().run(Given.file("k", LINES));
    CallCounter calls = new CallCounter();
    ContactStore store = WatchedJournaledStore.over(memory, calls);

    assertThat(importer(store, engine).build().resume("k", Given.file("k", LINES)))
        .isEqualTo(first);
    assertThat(calls.calls()).containsExactly(StoreCall.OPEN);
  }

  @Test
  void storeThatFailsForLongRejectsNoRow() {
    for (int i = 0; i < 20; i++) {
      ContactStore store = WatchedJournaledStore.over(memory, new FailAt(StoreCall.COMMIT, 1));
      assertThatThrownBy(() -> importer(store, engine).build().resume("k", Given.file("k", LINES)))
          .isInstanceOf(MusterException.class);
    }

    ImportReport report = importer(memory, engine).build().resume("k", Given.file("k", LINES));

    assertThat(Left.by(report, memory, engine)).isEqualTo(undisturbed(call -> {}));
  }

  @ParameterizedTest
  @EnumSource(Ability.class)
  void withoutALastingJournalNothingCanBeResumed(Ability only) {
    Importer importer = importer(memory.plain(only), engine).build();

    assertThatThrownBy(() -> importer.resume("k", Given.file("k", LINES)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "resume must have a journal that lasts: a JournaledContactStore, or one given by"
                + " journal");
  }
}
