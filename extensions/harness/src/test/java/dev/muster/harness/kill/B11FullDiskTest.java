package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * B11: no file may grow any more. The import stops and says so, nothing is half done, and it goes
 * on once there is room.
 */
class B11FullDiskTest {

  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 1_500, 14);
  private static final Undisturbed UNDISTURBED = Undisturbed.of(Database.H2, WORKLOAD, 100);

  /** Blocks of 512 bytes. */
  private static Child startWithFilesUpTo(Trial trial, int blocks) {
    return trial.startUnder(
        List.of("sh", "-c", "trap '' XFSZ; ulimit -f " + blocks + "; exec \"$@\"", "sh"));
  }

  @ParameterizedTest
  @CsvSource({"POSTGRESQL, 8", "POSTGRESQL, 200", "H2, 400"})
  void importStopsAndGoesOnOnceThereIsRoom(Database database, int blocks) {
    try (Trial trial = new Trial(database, WORKLOAD, 100)) {
      try (Child child = startWithFilesUpTo(trial, blocks)) {
        assertThat(child.end()).as(child::printed).isNotZero();
        assertThat(child.printed()).contains("no room is left on the disk");
      }
      trial.finish();
      Evidence seen = trial.evidence();
      assertThat(UNDISTURBED.evidence().dump().differences(seen.dump())).isEmpty();
      assertThat(seen.dump()).isEqualTo(UNDISTURBED.evidence().dump());
      assertThat(seen.started()).isEqualTo(UNDISTURBED.evidence().started());
      assertThat(seen.files()).isEqualTo(UNDISTURBED.evidence().files());
    }
  }

  @Test
  void smallHeapIsEnough() {
    try (Trial trial = new Trial(Database.H2, WORKLOAD, 100).with("heap", "64m")) {
      trial.finish();
      UNDISTURBED.mustEqual(trial.evidence(), "64 MiB");
    }
  }
}
