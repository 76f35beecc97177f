package dev.muster.testkit;

import static dev.muster.testkit.Given.SCOPE;
import static dev.muster.testkit.Given.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Delivery;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingCampaignEngineTest {

  private final RecordingCampaignEngine engine = new RecordingCampaignEngine();
  private final TriggerIntent one = intent("one", "win-back", 1);
  private final TriggerIntent two = intent("two", "win-back", 2);
  private final TriggerIntent three = intent("three", "welcome", 3);

  @Test
  void everyCallIsRecordedAndEachKeyStartsOnce() {
    engine.start(SCOPE, List.of(one, two));
    engine.start(SCOPE, List.of(two, three));

    assertThat(engine.started()).containsExactly(one, two, three);
    assertThat(engine.calls())
        .containsExactly(
            new StartCall(SCOPE, List.of(one, two)), new StartCall(SCOPE, List.of(two, three)));
  }

  @Test
  void oneKeyStartsTwiceWhereKeysAreIgnored() {
    engine.ignoringKeys();
    engine.start(SCOPE, List.of(one));
    engine.start(SCOPE, List.of(one));

    assertThat(engine.started()).containsExactly(one, one);
  }

  @Test
  void someAreRefusedOrLaterAndMayBeTakenNextTime() {
    engine.notNow("two");
    assertThat(engine.start(SCOPE, List.of(one, two)))
        .isEqualTo(Map.of("one", Delivery.TAKEN, "two", Delivery.NOT_NOW));
    engine.refusing("three");
    assertThat(engine.start(SCOPE, List.of(two, three)))
        .isEqualTo(Map.of("two", Delivery.TAKEN, "three", Delivery.REFUSED));

    assertThat(engine.taken()).containsExactly(one, two);
  }

  @Test
  void aFailureComesBeforeOrAfterTaking() {
    engine.failingStarts(1);
    assertThatThrownBy(() -> engine.start(SCOPE, List.of(one)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(engine.taken()).isEmpty();

    engine.failingAfterTaking(1);
    assertThatThrownBy(() -> engine.start(SCOPE, List.of(one)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(engine.taken()).containsExactly(one);
    assertThat(engine.start(SCOPE, List.of(one))).isEqualTo(Map.of("one", Delivery.TAKEN));
    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void questionsForCampaignsAreRecorded() {
    engine.failingCampaigns(1);
    assertThatThrownBy(() -> engine.campaignsFor(SCOPE, Occurrence.personCreated()))
        .isInstanceOf(IllegalStateException.class);
    engine.campaignsFor(SCOPE, Occurrence.attributeChanged("plan"));

    assertThat(engine.asked())
        .containsExactly(Occurrence.personCreated(), Occurrence.attributeChanged("plan"));
  }

  @Test
  void whatHasStartedIsNotWithdrawn() {
    engine.start(SCOPE, List.of(one));
    assertThat(engine.withdraw(SCOPE)).isZero();

    engine.at(one.due().minusSeconds(1));
    assertThat(engine.started()).isEmpty();
    assertThat(engine.withdraw(SCOPE)).isOne();
    assertThat(engine.at(Instant.MAX).started()).isEmpty();
    assertThat(engine.start(SCOPE, List.of(one))).isEqualTo(Map.of("one", Delivery.TAKEN));
    assertThat(engine.started()).isEmpty();
  }

  @Test
  void keysOfTenantsAreApart() {
    engine.start(SCOPE, List.of(one));
    engine.start(new Scope("other", "import", "actor"), List.of(intent("one", "welcome", 1)));

    assertThat(engine.started()).hasSize(2);
  }

  @Test
  void misuseIsCaught() {
    engine.start(SCOPE, List.of(one));

    assertMisuse("start must be called with intents", List.of());
    assertMisuse("start must be called with each key once", List.of(two, two));
    assertMisuse(
        "an intent's key must mean one content, at record 2", List.of(intent("one", "welcome", 2)));
  }

  private void assertMisuse(String message, List<TriggerIntent> intents) {
    assertThatThrownBy(() -> engine.start(SCOPE, intents))
        .isInstanceOf(AssertionError.class)
        .hasMessage("Misuse of a port: " + message);
  }
}
