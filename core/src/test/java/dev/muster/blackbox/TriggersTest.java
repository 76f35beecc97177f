package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.Identifier;
import dev.muster.model.IntentState;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.report.TriggerCounts;
import dev.muster.rule.ElapsedDelay;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.TriggerVerdict;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  static List<String> decisions() throws IOException {
    try (InputStream stream =
        Optional.ofNullable(TriggersTest.class.getResourceAsStream("/rules/triggers.txt"))
            .orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void policyDecidesAsItsLineSays(String line) {
    List<String> parts = List.of(line.trim().split(" *\\| *"));
    String time =
        parts.get(1).equals("-") ? "" : Given.NOW.minus(Duration.parse(parts.get(1))).toString();
    Campaign campaign = Campaign.named("c").after(delay(parts.get(2)), ZoneOffset.UTC);
    engine.listening(BUYS, campaign);
    List<TriggerVerdict> verdicts = new ArrayList<>();

    Given.importer(EVENTS, store)
        .campaigns(engine)
        .triggers(policy(parts.get(0)))
        .listener(verdicts(verdicts))
        .build()
        .run(Given.file("k", "email,event,time", "ana@example.org,buys," + time));

    assertThat(verdicts).containsExactly(verdict(parts.get(3)));
    assertThat(engine.taken()).hasSize(parts.get(3).startsWith("start") ? 1 : 0);
  }

  private static ImportListener verdicts(List<TriggerVerdict> into) {
    return new ImportListener() {
      @Override
      public void onRow(RowOutcome row) {
        row.triggers().forEach(trigger -> into.add(trigger.verdict()));
      }
    };
  }

  private static TriggerVerdict verdict(String text) {
    return text.startsWith("start+")
        ? new TriggerVerdict.Start(Given.NOW.plus(Duration.parse(text.substring(6))))
        : new TriggerVerdict.Suppress(SuppressReason.valueOf(text));
  }

  private static TemporalAmount delay(String text) {
    return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
  }

  private static TriggerPolicy policy(String text) {
    return Arrays.stream(text.split(" and "))
        .map(TriggersTest::single)
        .reduce(TriggerPolicy::and)
        .orElseThrow();
  }

  private static TriggerPolicy single(String text) {
    return switch (text) {
      case "never" -> TriggerPolicy.never();
      case "always" -> TriggerPolicy.always();
      case "send-now" -> TriggerPolicy.afterDelay(ElapsedDelay.SEND_NOW);
      case "discard" -> TriggerPolicy.afterDelay(ElapsedDelay.DISCARD);
      default -> TriggerPolicy.within(Duration.parse(text.substring("within ".length())));
    };
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
