package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.Identifier;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CampaignEngine} promises, one test for each number.
 *
 * <p>Extend it, answer an engine with the campaigns given from {@link #engine}, and run it as any
 * JUnit class. What has started cannot be seen through the port: override {@link #started} to have
 * it checked too.
 *
 * <p>Tests run one at a time, each on one thread.
 */
public abstract class CampaignEngineContract {

  private static final Scope SCOPE = new Scope("acme", "import 1", "tester");
  private static final Scope OTHER_IMPORT = new Scope("acme", "import 2", "tester");
  private static final Occurrence CHECKOUT = Occurrence.eventRecorded("Completes checkout");
  private static final Occurrence HOSTILE = Occurrence.eventRecorded("'; DROP TABLE campaigns; --");
  private static final Campaign WIN_BACK =
      Campaign.named("win-back").after(Period.ofDays(10), ZoneId.of("Europe/Berlin"));
  private static final Campaign THANKS =
      Campaign.named("thanks \"zoë\"").after(Duration.ofMinutes(1), ZoneId.of("UTC"));
  private static final Map<Occurrence, List<Campaign>> CAMPAIGNS =
      Map.of(CHECKOUT, List.of(WIN_BACK, THANKS), HOSTILE, List.of(THANKS));

  /** Centuries ahead, so that an engine with a real clock does not start what these tests send. */
  private static final Instant DUE = Instant.parse("2500-01-01T00:00:00Z");

  /** For subclasses. */
  protected CampaignEngineContract() {}

  /** Answers an engine that has just these campaigns and has taken nothing. */
  protected abstract CampaignEngine engine(Map<Occurrence, List<Campaign>> campaigns);

  /**
   * Answers the keys of all intents whose campaigns have started once the engine's clock stands at
   * an instant, one for each start and in any order, or empty if there is no way to look, which is
   * the default. The instants asked for never go back.
   */
  protected Optional<List<String>> started(CampaignEngine engine, Instant now) {
    return Optional.empty();
  }

  private CampaignEngine begin() {
    return engine(CAMPAIGNS);
  }

  private void assertStarted(CampaignEngine engine, Instant now, String... keys) {
    started(engine, now)
        .ifPresent(
            started ->
                assertThat(started)
                    .as("keys of what has started at %s", now)
                    .containsExactlyInAnyOrder(keys));
  }

  private static TriggerIntent intent(String key, Campaign campaign, Instant due) {
    return new TriggerIntent(
        key,
        campaign.name(),
        Identifier.of("email", "zoë'\"@example.org"),
        CHECKOUT,
        1,
        due,
        due.plusSeconds(86_400));
  }

  @Test
  @DisplayName("E1 the campaigns that listen are answered, each once, and none is started")
  void e1AnswersWhoListens() {
    CampaignEngine engine = begin();

    assertThat(engine.campaignsFor(SCOPE, CHECKOUT)).containsExactlyInAnyOrder(WIN_BACK, THANKS);
    assertThat(engine.campaignsFor(SCOPE, CHECKOUT)).containsExactlyInAnyOrder(WIN_BACK, THANKS);
    assertThat(engine.campaignsFor(SCOPE, HOSTILE)).containsExactly(THANKS);
    assertThat(engine.campaignsFor(SCOPE, Occurrence.personCreated())).isEmpty();
    assertThat(engine.campaignsFor(SCOPE, Occurrence.attributeChanged(CHECKOUT.name()))).isEmpty();
    assertThat(engine.campaignsFor(SCOPE, Occurrence.eventRecorded("completes checkout")))
        .isEmpty();
    assertStarted(engine, Instant.parse("2600-01-01T00:00:00Z"));
  }

  @Test
  @DisplayName("E2 each intent has one delivery, under its key")
  void e2AnswersEachIntent() {
    CampaignEngine engine = begin();

    Map<String, Delivery> deliveries =
        engine.start(
            SCOPE,
            List.of(
                intent("one", WIN_BACK, DUE),
                intent("ONE", THANKS, DUE),
                intent("'; DROP TABLE intents; --", THANKS, DUE)));

    assertThat(deliveries.keySet())
        .containsExactlyInAnyOrder("one", "ONE", "'; DROP TABLE intents; --");
    assertThat(engine.start(SCOPE, List.of(intent("two", WIN_BACK, DUE)))).containsOnlyKeys("two");
  }

  @Test
  @DisplayName("E3 an intent that is handed over again starts nothing more")
  void e3HonoursKeys() {
    CampaignEngine engine = begin();
    assumeTrue(engine.keys() == KeyUse.HONOURED, "skipped: the engine does not honour keys");
    TriggerIntent one = intent("one", WIN_BACK, DUE);
    TriggerIntent two = intent("two", WIN_BACK, DUE);

    assertTaken(engine.start(SCOPE, List.of(one)), "one");
    assertTaken(engine.start(SCOPE, List.of(one)), "one");
    assertTaken(engine.start(SCOPE, List.of(two, one)), "one", "two");
    assertStarted(engine, DUE, "one", "two");
    assertTaken(engine.start(SCOPE, List.of(two)), "two");
    assertStarted(engine, DUE.plusSeconds(60), "one", "two");
  }

  private static void assertTaken(Map<String, Delivery> deliveries, String... keys) {
    assertThat(deliveries).containsOnlyKeys(keys);
    assertThat(deliveries.values()).as("deliveries").containsOnly(Delivery.TAKEN);
  }

  @Test
  @DisplayName("E4 a campaign starts when it is due, not before")
  void e4StartsWhenDue() {
    CampaignEngine engine = begin();
    Instant before = DUE.minusSeconds(1);
    assumeTrue(
        started(engine, before.minusSeconds(60)).isPresent(),
        "skipped: the suite does not say what has started");

    assertTaken(
        engine.start(
            SCOPE,
            List.of(
                intent("now", WIN_BACK, DUE),
                intent("past", THANKS, DUE.minusSeconds(50)),
                intent("later", THANKS, DUE.plusSeconds(3_600)))),
        "now",
        "past",
        "later");

    assertStarted(engine, before, "past");
    assertStarted(engine, DUE, "past", "now");
    assertStarted(engine, DUE.plusSeconds(3_599), "past", "now");
    assertStarted(engine, DUE.plusSeconds(3_600), "past", "now", "later");
  }

  @Test
  @DisplayName("E5 what was taken and has not started is taken back, and counted")
  void e5Withdraws() {
    CampaignEngine engine = begin();
    assertTaken(
        engine.start(SCOPE, List.of(intent("one", WIN_BACK, DUE), intent("two", THANKS, DUE))),
        "one",
        "two");
    assertTaken(engine.start(OTHER_IMPORT, List.of(intent("other", WIN_BACK, DUE))), "other");

    int withdrawn = engine.withdraw(SCOPE);

    assertThat(withdrawn).as("withdrawn, all or what an engine that starts at once has").isIn(0, 2);
    assertThat(engine.withdraw(SCOPE)).as("withdrawn a second time").isZero();
    if (withdrawn == 0) {
      assertStarted(engine, DUE, "one", "two", "other");
    } else {
      assertStarted(engine, DUE, "other");
    }
  }
}
