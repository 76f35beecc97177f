package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Workload;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * B10: a process that is stopped and comes to life again after another one has taken its import
 * over writes nothing more, and no campaign starts twice.
 */
class B10OneOwnerTest {

  private static final int TRIALS = Integer.getInteger("muster.stops", 3);
  private static final long SEED = Long.getLong("muster.seed", 1);
  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 400, 10);
  private static final List<String> PLACES =
      List.of("before COMMIT", "START", "after COMMIT", "after OPEN");

  @Test
  void ownerThatWasTakenForDeadIsFenced() {
    Undisturbed undisturbed = Undisturbed.of(Database.POSTGRESQL, WORKLOAD, 30);
    int fenced = 0;
    for (int i = 0; i < TRIALS; i++) {
      fenced += trial(undisturbed, PLACES.get(i % PLACES.size()), new Random(SEED + i)) ? 1 : 0;
    }
    Figures.tell("B10", TRIALS + " owners stopped and taken for dead, " + fenced + " fenced");
  }

  /** Answers whether the first owner came to learn that it is none any more. */
  private static boolean trial(Undisturbed undisturbed, String place, Random random) {
    int number = place.equals("after OPEN") ? 1 : 1 + random.nextInt(6);
    String what = place + " " + number;
    try (Trial trial = new Trial(Database.POSTGRESQL, WORKLOAD, 30)) {
      Halt halt = Halt.at(trial.recorder(), place, number);
      try (Child first = trial.start()) {
        halt.reached();
        first.signal("STOP");
        trial.finish();
        halt.release();
        first.signal("CONT");
        int end = first.end();
        undisturbed.mustEqual(trial.evidence(), what);
        assertThat(end).as(what + first.printed()).isEqualTo(ImportProcess.STOPPED);
        return first.printed().contains("another owner");
      }
    }
  }
}
