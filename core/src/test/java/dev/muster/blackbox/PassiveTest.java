package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportJob;
import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.IntentState;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.rule.DeliveryBudget;
import dev.muster.rule.RowValidator;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerPolicy;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passive means passive: nothing is handed to the engine, and nothing is kept to be. */
class PassiveTest {

  private static final String[] LINES = {"email,plan", "ana@example.org,pro", "bo@example.org,"};

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine =
      new RecordingCampaignEngine()
          .listening(Occurrence.personCreated(), Campaign.named("welcome"))
          .listening(Occurrence.attributeChanged("plan"), Campaign.named("upsell"));

  private ImporterBuilder importer() {
    return Given.importer(Given.people(), store).campaigns(engine);
  }

  private ImporterBuilder active() {
    return importer().triggers(TriggerPolicy.always());
  }

  @AfterEach
  void engineSawNothing() {
    assertThat(engine.calls()).isEmpty();
    for (IntentState state : IntentState.values()) {
      assertThat(store.intents(new Scope(Given.TENANT, "k", "importer"), state, "", 9)).isEmpty();
    }
  }

  @Test
  void defaultOptionsStartNothing() {
    ImportReport report = importer().build().run(Given.file("k", LINES));

    assertThat(report.rows().created()).isEqualTo(2);
    assertThat(report.triggers().suppressed()).isEqualTo(Map.of(SuppressReason.PASSIVE, 2L));
  }

  @Test
  void reviewStartsNothing() {
    ImportReport report = active().build().review(Given.file("k", LINES)).report();

    assertThat(report.triggers().immediate()).isEqualTo(2);
  }

  @Test
  void rowThatFailsValidationStartsNothing() {
    RowValidator picky = RowValidator.required("plan").and(RowValidator.emailSyntax("plan"));

    ImportReport report = active().validator(picky).build().run(Given.file("k", LINES));

    assertThat(report.rows().rejected()).isEqualTo(2);
  }

  @Test
  void fileThatIsRefusedStartsNothing() {
    assertThatThrownBy(() -> active().build().run(Given.file("k", "plan", "pro")))
        .isInstanceOf(ImportRefusedException.class);
  }

  @Test
  void importThatIsCancelledBeforeItsFirstBatchStartsNothing() {
    List<Runnable> waiting = new ArrayList<>();
    ImportJob job = active().executor(waiting::add).build().start(Given.file("k", LINES));
    job.cancel();
    waiting.forEach(Runnable::run);

    ImportReport report = job.report().toCompletableFuture().join();

    assertThat(report.rows().unprocessed()).isEqualTo(2);
    assertThat(active().build().deliver(DeliveryBudget.once()).taken()).isZero();
  }
}
