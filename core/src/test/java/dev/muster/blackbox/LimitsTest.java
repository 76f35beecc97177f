package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.CommitResult;
import dev.muster.model.Delivery;
import dev.muster.model.IntentState;
import dev.muster.model.Occurrence;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.RowOutcome;
import dev.muster.report.TriggerCounts;
import dev.muster.report.TriggerOutcome;
import dev.muster.rule.Backoff;
import dev.muster.rule.HoldReason;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.TriggerVerdict;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CallCounter;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.InMemoryJournal;
import dev.muster.testkit.RecordingCampaignEngine;
import dev.muster.testkit.WatchedJournaledStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much an import may start. */
class LimitsTest {

  private static final Scope SCOPE = new Scope(Given.TENANT, "k", "importer");
  private static final CsvImportSpec EVENTS =
      CsvImportSpec.events()
          .identifier("id")
          .identifier("email")
          .eventName("event")
          .unknownPeople(UnknownPeople.CREATE)
          .build();

  private static final TriggerLimits CAPS =
      TriggerLimits.none().total(5).perPerson(3).oncePerPerson();

  /** Ana is known by her id, by both, and by her address. */
  private static final String[] LINES = {
    "id,email,event",
    "1,,buys",
    "1,ana@example.org,looks",
    ",ana@example.org,buys",
    "2,bo@example.org,buys",
    "2,,looks",
    "3,,buys",
    ",ana@example.org,looks",
    "3,,both",
  };

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine =
      new RecordingCampaignEngine()
          .listening(Occurrence.eventRecorded("buys"), Campaign.named("b"))
          .listening(Occurrence.eventRecorded("looks"), Campaign.named("l"))
          .listening(Occurrence.eventRecorded("both"), Campaign.named("b"), Campaign.named("l"));
  private final List<String> decided = new ArrayList<>();

  private ImporterBuilder importer(ContactStore into, TriggerLimits limits, int chunkRows) {
    return Given.importer(EVENTS, into)
        .campaigns(engine)
        .triggers(TriggerPolicy.always())
        .limits(limits)
        .backoff(Backoff.none())
        .chunkRows(chunkRows)
        .listener(
            new ImportListener() {
              @Override
              public void onRow(RowOutcome row) {
                row.triggers().forEach(trigger -> decided.add(row.at().record() + say(trigger)));
              }
            });
  }

  private static String say(TriggerOutcome trigger) {
    if (trigger.verdict() instanceof TriggerVerdict.Hold hold) {
      return trigger.campaign() + " " + hold.reason();
    }
    return trigger.verdict() instanceof TriggerVerdict.Suppress suppress
        ? trigger.campaign() + " " + suppress.reason()
        : trigger.campaign();
  }

  private ImportReport run(TriggerLimits limits, int chunkRows) {
    return importer(store, limits, chunkRows).build().run(Given.file("k", LINES));
  }

  private List<Long> records(IntentState state) {
    return store.intents(SCOPE, state, "", 99).stream()
        .map(TriggerIntent::record)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void whatIsOverTheCapOfTheImportIsHeldAndListed(int chunkRows) {
    ImportReport report = run(TriggerLimits.none().total(5), chunkRows);

    assertThat(decided)
        .containsExactly(
            "1b",
            "2l",
            "3b",
            "4b",
            "5l",
            "6b TOTAL_CAP",
            "7l TOTAL_CAP",
            "8b TOTAL_CAP",
            "8l TOTAL_CAP");
    assertThat(report.triggers())
        .isEqualTo(new TriggerCounts(5, 0, Map.of(HoldReason.TOTAL_CAP, 4L), Map.of()));
    assertThat(records(IntentState.DELIVERED)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(records(IntentState.OVER_CAP)).containsExactly(6L, 7L, 8L, 8L);
    assertThat(engine.taken()).hasSize(5);
    assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void campaignsHaveACapOfTheirOwn(int chunkRows) {
    run(TriggerLimits.none().perCampaign(2), chunkRows);

    assertThat(decided)
        .containsExactly(
            "1b",
            "2l",
            "3b",
            "4b CAMPAIGN_CAP",
            "5l",
            "6b CAMPAIGN_CAP",
            "7l CAMPAIGN_CAP",
            "8b CAMPAIGN_CAP",
            "8l CAMPAIGN_CAP");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void personHasACapByWhateverIdentifierTheRowKnowsThem(int chunkRows) {
    run(TriggerLimits.none().perPerson(2), chunkRows);

    assertThat(decided)
        .containsExactly(
            "1b", "2l", "3b PERSON_CAP", "4b", "5l", "6b", "7l PERSON_CAP", "8b", "8l PERSON_CAP");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void campaignStartsOnceForAPersonIfAskedFor(int chunkRows) {
    ImportReport report = run(TriggerLimits.none().oncePerPerson().total(4), chunkRows);

    assertThat(decided)
        .containsExactly(
            "1b",
            "2l",
            "3b REPEATED",
            "4b",
            "5l",
            "6b TOTAL_CAP",
            "7l REPEATED",
            "8b REPEATED",
            "8l TOTAL_CAP");
    assertThat(report.triggers())
        .isEqualTo(
            new TriggerCounts(
                4, 0, Map.of(HoldReason.TOTAL_CAP, 2L), Map.of(SuppressReason.REPEATED, 3L)));
  }

  @Test
  void capOfNothingHoldsEverything() {
    ImportReport report = run(TriggerLimits.none().total(0), 100);

    assertThat(report.triggers())
        .isEqualTo(new TriggerCounts(0, 0, Map.of(HoldReason.TOTAL_CAP, 9L), Map.of()));
    assertThat(engine.calls()).isEmpty();
  }

  @Test
  void batchThatIsRefusedAndPlannedAgainCountsOnce() {
    Set<Long> refused = new HashSet<>();
    ContactStore moving =
        Commits.of(
            store,
            (batch, real) ->
                refused.add(batch.firstRecord())
                    ? new CommitResult.Refused(
                        batch.writes().stream()
                            .map(write -> Receipt.refused(Refusal.MOVED))
                            .toList())
                    : real.apply(batch));

    importer(moving, TriggerLimits.none().total(5), 3).build().run(Given.file("k", LINES));

    assertThat(refused).isNotEmpty();
    assertThat(engine.taken()).hasSize(5);
    assertThat(records(IntentState.OVER_CAP)).containsExactly(6L, 7L, 8L, 8L);
  }

  @Test
  void rowThatAPlainStoreTakesAtItsSecondTryCountsOnce() {
    InMemoryContactStore memory = new InMemoryContactStore();
    Whims whims =
        new Whims(
            memory.plain(memory.abilities().toArray(dev.muster.model.Ability[]::new)),
            Whims.Whim.MOVED,
            2,
            write -> true);

    importer(whims, TriggerLimits.none().total(5), 3)
        .journal(new InMemoryJournal())
        .build()
        .run(Given.file("k", LINES));

    assertThat(engine.taken()).hasSize(5);
  }

  static Stream<CrashAtCall> crashes() {
    LimitsTest fresh = new LimitsTest();
    CallCounter counter = new CallCounter();
    fresh
        .importer(WatchedJournaledStore.over(fresh.store, counter), CAPS, 2)
        .build()
        .run(Given.file("k", LINES));
    return IntStream.rangeClosed(1, counter.calls().size())
        .boxed()
        .flatMap(call -> Stream.of(CrashAtCall.before(call), CrashAtCall.after(call)));
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void crashAtAnyCallAndResumeKeepsTheCaps(CrashAtCall crash) {
    LimitsTest undisturbed = new LimitsTest();
    undisturbed.run(CAPS, 2);

    assertThatThrownBy(
            () ->
                importer(WatchedJournaledStore.over(store, crash), CAPS, 2)
                    .build()
                    .run(Given.file("k", LINES)))
        .isInstanceOf(MusterException.class);
    importer(store, CAPS, 2).build().resume("k", Given.file("k", LINES));

    assertThat(records(IntentState.OVER_CAP)).isEqualTo(undisturbed.records(IntentState.OVER_CAP));
    assertThat(keys(engine)).isEqualTo(keys(undisturbed.engine));
  }

  private static Set<String> keys(RecordingCampaignEngine engine) {
    return engine.taken().stream().map(TriggerIntent::key).collect(Collectors.toSet());
  }

  @Test
  void firstAnswerOfTheEngineHoldsForTheWholeImport() {
    CrashAtCall crash = CrashAtCall.before(5);
    assertThatThrownBy(
            () ->
                importer(WatchedJournaledStore.over(store, crash), TriggerLimits.none(), 1)
                    .build()
                    .run(Given.file("k", LINES)))
        .isInstanceOf(MusterException.class);
    Occurrence buys = Occurrence.eventRecorded("buys");
    assertThat(engine.asked()).contains(buys);
    engine.listening(buys, Campaign.named("later"));

    importer(store, TriggerLimits.none(), 1).build().resume("k", Given.file("k", LINES));

    assertThat(engine.asked()).containsOnlyOnce(buys);
    assertThat(engine.taken()).extracting(TriggerIntent::campaign).doesNotContain("later");
  }

  @Test
  void engineThatFailsLeavesWhatACapHoldsAlone() {
    engine.answering(intent -> Delivery.NOT_NOW);

    run(TriggerLimits.none().total(2), 100);

    assertThat(records(IntentState.PENDING)).containsExactly(1L, 2L);
    assertThat(records(IntentState.OVER_CAP)).hasSize(7);
  }
}
