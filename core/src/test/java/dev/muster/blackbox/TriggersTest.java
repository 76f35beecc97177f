package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Importer;
import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.Identifier;
import dev.muster.model.IntentState;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.ImportReport;
import dev.muster.report.ReviewRequest;
import dev.muster.report.TriggerCounts;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rows start which campaigns, and what becomes of the intents. */
class TriggersTest {

  private static final Scope SCOPE = new Scope(Given.TENANT, "k", "importer");
  private static final Occurrence BUYS = Occurrence.eventRecorded("buys");
  private static final CsvImportSpec EVENTS =
      CsvImportSpec.events()
          .identifier("email")
          .eventName("event")
          .eventTime("time")
          .unknownPeople(UnknownPeople.CREATE)
          .build();

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine = new RecordingCampaignEngine();

  static List<TriggerTable.Case> decisions() {
    return TriggerTable.cases();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void policyDecidesAsItsLineSays(TriggerTable.Case given) {
    given.run(given.importer(store, engine), Given.NOW);

    assertThat(given.verdicts()).isEqualTo(given.expected());
    assertThat(engine.taken()).hasSize(given.starts());
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void nothingIsStartedWhereNoPolicyIsGiven(TriggerTable.Case given) {
    given.run(given.importer(store, engine).triggers(TriggerPolicy.never()), Given.NOW);

    assertThat(engine.calls()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void reviewForecastsWhatTheRunDecides(TriggerTable.Case given) {
    Importer importer = given.importer(store, engine).build();

    ImportReport review =
        importer
            .review(given.file(), ReviewRequest.standard().telling(given.remembering()))
            .report();

    assertThat(given.verdicts()).isEqualTo(given.expected());
    assertThat(review.triggers()).isEqualTo(given.counts());
    assertThat(engine.calls()).isEmpty();

    ImportReport run = importer.run(given.file());

    assertThat(run.forecast()).isEqualTo(review.forecast());
    assertThat(run.triggers()).isEqualTo(review.triggers());
  }

  private ImportReport run(CsvImportSpec spec, String... lines) {
    return Given.importer(spec, store)
        .campaigns(engine)
        .triggers(TriggerPolicy.always())
        .build()
        .run(Given.file("k", lines));
  }

  @Test
  void peopleAreCreatedOnceAndAttributesChangeForKnownPeopleOnly() {
    engine
        .listening(Occurrence.personCreated(), Campaign.named("welcome"))
        .listening(Occurrence.attributeChanged("plan"), Campaign.named("plan news"));

    ImportReport report =
        run(
            Given.people(),
            "email,plan",
            "ana@example.org,pro",
            "ana@example.org,free",
            "ana@example.org,free",
            "bo@example.org,");

    assertThat(engine.started().stream().map(each -> each.campaign() + " " + each.record()))
        .containsExactly("welcome 1", "plan news 2", "welcome 4");
    assertThat(report.triggers()).isEqualTo(new TriggerCounts(3, 0, Map.of()));
    assertThat(engine.asked()).doesNotHaveDuplicates();
  }

  @Test
  void rowStartsACampaignOnceThoughItListensToMuch() {
    Campaign both = Campaign.named("both");
    engine
        .listening(Occurrence.attributeChanged("a"), both)
        .listening(Occurrence.attributeChanged("b"), both);
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").attribute("a").attribute("b").build();
    run(spec, "email,a,b", "ana@example.org,1,1", "ana@example.org,2,2");

    assertThat(engine.started()).hasSize(1);
    assertThat(engine.started().get(0).occurrence()).isEqualTo(Occurrence.attributeChanged("a"));
  }

  @Test
  void intentIsKeptWithItsBatchAndHandedOverOnce() {
    engine.listening(BUYS, Campaign.named("c").after(Period.ofDays(10), ZoneOffset.UTC));

    ImportReport report =
        run(EVENTS, "email,event,time", "ana@example.org,buys,2024-06-06T12:00Z", "x@y.z,sells,");

    TriggerIntent intent = engine.taken().get(0);
    assertThat(intent)
        .isEqualTo(
            new TriggerIntent(
                intent.key(),
                "c",
                Identifier.of("email", "ana@example.org"),
                BUYS,
                1,
                Instant.parse("2024-06-16T12:00:00Z"),
                Instant.parse("2024-06-17T12:00:00Z")));
    assertThat(store.intents(SCOPE, IntentState.DELIVERED, "", 9)).containsExactly(intent);
    assertThat(store.intents(SCOPE, IntentState.PENDING, "", 9)).isEmpty();
    assertThat(report.triggers()).isEqualTo(new TriggerCounts(0, 1, Map.of()));
    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void keyOfAnIntentIsTheSameForTheSameImportRowAndCampaignOnly() {
    engine.listening(BUYS, Campaign.named("c"), Campaign.named("d"));
    String[] lines = {
      "email,event,time", "ana@example.org,buys,2024-06-06T12:00Z", "bo@example.org,buys,"
    };
    run(EVENTS, lines);
    List<String> keys = engine.taken().stream().map(TriggerIntent::key).toList();
    InMemoryContactStore elsewhere = new InMemoryContactStore();
    RecordingCampaignEngine again =
        new RecordingCampaignEngine().listening(BUYS, Campaign.named("c"), Campaign.named("d"));
    Given.importer(EVENTS, elsewhere)
        .campaigns(again)
        .triggers(TriggerPolicy.always())
        .chunkRows(1)
        .build()
        .run(Given.file("k", lines));

    assertThat(keys).hasSize(4).doesNotHaveDuplicates();
    assertThat(again.taken().stream().map(TriggerIntent::key)).containsExactlyElementsOf(keys);
    assertThat(again.calls()).hasSize(2);
  }

  @Test
  void engineThatFailsLeavesIntentsPending() {
    engine.listening(BUYS, Campaign.named("c")).failingStarts(1);

    ImportReport report = run(EVENTS, "email,event,time", "ana@example.org,buys,");

    assertThat(report.rows().created()).isEqualTo(1);
    assertThat(store.intents(SCOPE, IntentState.PENDING, "", 9)).hasSize(1);
  }

  @Test
  void intentThatIsNotTakenNowStaysPendingAndARefusedOneIsParked() {
    engine
        .listening(BUYS, Campaign.named("now"), Campaign.named("later"), Campaign.named("never"))
        .answering(TriggersTest::byCampaign);

    run(EVENTS, "email,event,time", "ana@example.org,buys,");

    assertThat(campaigns(IntentState.DELIVERED)).containsExactly("now");
    assertThat(campaigns(IntentState.PENDING)).containsExactly("later");
    assertThat(campaigns(IntentState.PARKED)).containsExactly("never");
  }

  private static Delivery byCampaign(TriggerIntent intent) {
    return switch (intent.campaign()) {
      case "now" -> Delivery.TAKEN;
      case "later" -> Delivery.NOT_NOW;
      default -> Delivery.REFUSED;
    };
  }

  private List<String> campaigns(IntentState state) {
    return store.intents(SCOPE, state, "", 9).stream().map(TriggerIntent::campaign).toList();
  }

  @Test
  void neverIsThePolicyUnlessAnotherIsGiven() {
    engine.listening(BUYS, Campaign.named("c"));

    ImportReport report =
        Given.importer(EVENTS, store)
            .campaigns(engine)
            .build()
            .run(Given.file("k", "email,event,time", "ana@example.org,buys,"));

    assertThat(report.triggers())
        .isEqualTo(new TriggerCounts(0, 0, Map.of(SuppressReason.PASSIVE, 1L)));
    assertThat(engine.calls()).isEmpty();
  }
}
