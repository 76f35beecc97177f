package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Workload;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G4: whoever resumes an import has another time, and the import has the one it began at. */
class G4ClockTest {

  private static final Workload WORKLOAD = Workload.of(Workload.Kind.EVENTS, 200, 12);
  private static final Undisturbed UNDISTURBED = Undisturbed.of(Database.H2, WORKLOAD, 15);

  @ParameterizedTest
  @ValueSource(longs = {1, -1, 23, -24 * 3653})
  void clockOfTheResumedProcessChangesNothing(long hours) {
    try (Trial trial = new Trial(Database.H2, WORKLOAD, 15)) {
      Halt halt = Halt.at(trial.recorder(), "before COMMIT", 6);
      try (Child child = trial.start()) {
        halt.reached();
        child.kill();
      } finally {
        halt.release();
      }
      trial.with("clock", Long.toString(Duration.ofHours(hours).toSeconds())).finish();

      Evidence seen = trial.evidence();
      assertThat(seen.dump()).isEqualTo(UNDISTURBED.evidence().dump());
      assertThat(seen.started()).isEqualTo(UNDISTURBED.evidence().started());
    }
  }
}
