package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Workload;
import org.junit.jupiter.api.Test;

/** G2: SIGTERM ends an import at the border of a batch, with the unprocessed rows as a file. */
class G2StoppedProcessTest {

  private static final Workload WORKLOAD = Workload.of(Workload.Kind.EVENTS, 400, 15);

  @Test
  void terminatedProcessLeavesACancelledImportThatGoesOn() {
    Undisturbed undisturbed = Undisturbed.of(Database.POSTGRESQL, WORKLOAD, 20);
    try (Trial trial = new Trial(Database.POSTGRESQL, WORKLOAD, 20).with("verb", "cancel")) {
      Halt halt = Halt.at(trial.recorder(), "after COMMIT", 5);
      try (Child child = trial.start()) {
        halt.reached();
        child.signal("TERM");
        assertThat(trial.recorder().hears("STOPPING", 1, 60_000)).isTrue();
        halt.release();
        assertThat(child.end()).as(child.printed()).isEqualTo(143);
      }
      assertThat(trial.recorder().lines("TELL")).singleElement().asString().contains("CANCELLED");
      assertThat(trial.dump().rest()).anyMatch(line -> line.startsWith("CANCELLED "));
      assertThat(trial.files()).anyMatch(line -> line.startsWith("unprocessed: "));

      trial.with("verb", "resume").finish();
      Evidence seen = trial.evidence();
      assertThat(undisturbed.evidence().dump().differences(seen.dump())).isEmpty();
      assertThat(seen.dump()).isEqualTo(undisturbed.evidence().dump());
      assertThat(seen.started()).isEqualTo(undisturbed.evidence().started());
      assertThat(seen.files()).isEqualTo(undisturbed.evidence().files());
    }
  }
}
