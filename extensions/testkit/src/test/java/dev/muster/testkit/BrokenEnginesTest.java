package dev.muster.testkit;

import static dev.muster.testkit.BrokenStores.assertCaught;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of an engine is broken by an engine here, and caught by the test of its number. */
class BrokenEnginesTest {

  /** An honest engine, of which the tests twist one call or another. */
  private static class TwistedEngine implements CampaignEngine {

    final RecordingCampaignEngine honest = new RecordingCampaignEngine().at(Instant.EPOCH);

    @Override
    public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
      return honest.campaignsFor(scope, occurrence);
    }

    @Override
    public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
      return honest.start(scope, intents);
    }

    @Override
    public KeyUse keys() {
      return KeyUse.HONOURED;
    }

    @Override
    public int withdraw(Scope scope) {
      return honest.withdraw(scope);
    }
  }

  private static void caught(
      Consumer<CampaignEngineContract> test, Supplier<TwistedEngine> broken) {
    CampaignEngineContract contract =
        new CampaignEngineContract() {
          @Override
          protected CampaignEngine engine(Map<Occurrence, List<Campaign>> campaigns) {
            TwistedEngine engine = broken.get();
            campaigns.forEach(
                (occurrence, listeners) ->
                    engine.honest.listening(occurrence, listeners.toArray(Campaign[]::new)));
            return engine;
          }

          @Override
          protected Optional<List<String>> started(CampaignEngine engine, Instant now) {
            return Optional.of(
                ((TwistedEngine) engine)
                    .honest.at(now).started().stream().map(TriggerIntent::key).toList());
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  @Test
  void e1CatchesAnEngineThatAnswersACampaignTwice() {
    caught(
        CampaignEngineContract::e1AnswersWhoListens,
        () ->
            new TwistedEngine() {
              @Override
              public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
                List<Campaign> campaigns = honest.campaignsFor(scope, occurrence);
                return Stream.concat(campaigns.stream(), campaigns.stream()).toList();
              }
            });
  }

  @Test
  void e1CatchesAnEngineThatTakesAnAttributeForAnEvent() {
    caught(
        CampaignEngineContract::e1AnswersWhoListens,
        () ->
            new TwistedEngine() {
              @Override
              public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
                return honest.campaignsFor(scope, Occurrence.eventRecorded(occurrence.name()));
              }
            });
  }

  @Test
  void e2CatchesAnEngineThatLeavesOneOut() {
    caught(
        CampaignEngineContract::e2AnswersEachIntent,
        () ->
            new TwistedEngine() {
              @Override
              public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
                Map<String, Delivery> deliveries = new HashMap<>(honest.start(scope, intents));
                deliveries.remove(intents.get(0).key());
                return deliveries;
              }
            });
  }

  @Test
  void e3CatchesAnEngineThatStartsTwiceUnderOneKey() {
    caught(
        CampaignEngineContract::e3HonoursKeys,
        () -> {
          TwistedEngine engine = new TwistedEngine();
          engine.honest.ignoringKeys();
          return engine;
        });
  }

  @Test
  void e4CatchesAnEngineThatStartsAtOnce() {
    caught(
        CampaignEngineContract::e4StartsWhenDue,
        () ->
            new TwistedEngine() {
              @Override
              public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
                return honest.start(
                    scope, intents.stream().map(BrokenEnginesTest::dueAtOnce).toList());
              }
            });
  }

  private static TriggerIntent dueAtOnce(TriggerIntent intent) {
    return new TriggerIntent(
        intent.key(),
        intent.campaign(),
        intent.person(),
        intent.occurrence(),
        intent.record(),
        Instant.EPOCH,
        intent.expires());
  }

  @Test
  void e5CatchesAnEngineThatTakesBackMoreThanItSays() {
    caught(
        CampaignEngineContract::e5Withdraws,
        () ->
            new TwistedEngine() {
              @Override
              public int withdraw(Scope scope) {
                return honest.withdraw(scope) / 2;
              }
            });
  }

  @Test
  void e5CatchesAnEngineThatTakesBackOfAllImports() {
    caught(
        CampaignEngineContract::e5Withdraws,
        () ->
            new TwistedEngine() {
              @Override
              public int withdraw(Scope scope) {
                honest.withdraw(new Scope(scope.tenant(), "import 2", scope.actor()));
                return honest.withdraw(scope);
              }
            });
  }
}
