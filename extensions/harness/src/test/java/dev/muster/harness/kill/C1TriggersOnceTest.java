package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Workload;
import dev.muster.model.IntentState;
import dev.muster.rule.WithoutKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * C1: processes are killed while they hand intents over: the engine has them, and the process never
 * learns. With keys, no campaign starts twice and none is lost; without, it is as was chosen, and
 * whatever is in doubt is listed.
 */
class C1TriggersOnceTest {

  private static final int KILLS = Integer.getInteger("muster.handovers", 4);
  private static final long SEED = Long.getLong("muster.seed", 1);
  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 300, 11);
  private static final Set<String> EXPECTED = Set.copyOf(Oracle.of(WORKLOAD).started());

  private static List<String> handed(Trial trial) {
    return trial.recorder().lines("START").stream()
        .map(line -> line.substring(line.indexOf(' ', line.indexOf(' ') + 1) + 1))
        .toList();
  }

  private static void killAtHandOver(Trial trial, Random random) {
    for (int i = 0; i < KILLS; i++) {
      Halt halt = Halt.at(trial.recorder(), "START", 1 + random.nextInt(3));
      try (Child child = trial.start()) {
        halt.reached();
        child.kill();
      } finally {
        halt.release();
      }
    }
    trial.finish();
  }

  @Test
  void engineThatHonoursKeysStartsEachOnce() {
    Undisturbed undisturbed = Undisturbed.of(Database.POSTGRESQL, WORKLOAD, 15);
    try (Trial trial = new Trial(Database.POSTGRESQL, WORKLOAD, 15)) {
      killAtHandOver(trial, new Random(SEED));
      int calls = handed(trial).size();
      undisturbed.mustEqual(trial.evidence(), "seed " + SEED);
      assertThat(calls).isGreaterThan(EXPECTED.size());
      Figures.tell(
          "C1, keys honoured",
          KILLS + " kills; " + EXPECTED.size() + " campaigns started, from " + calls + " offers");
    }
  }

  @ParameterizedTest
  @EnumSource
  void engineWithoutKeysGetsWhatWasChosen(WithoutKeys choice) {
    try (Trial trial = new Trial(Database.POSTGRESQL, WORKLOAD, 15).with("keys", choice.name())) {
      killAtHandOver(trial, new Random(SEED));
      List<String> handed = handed(trial);
      Set<String> once = new HashSet<>(handed);
      Set<String> unknown = trial.intents(IntentState.UNKNOWN);
      Figures.tell(
          "C1, " + choice,
          KILLS
              + " kills; "
              + EXPECTED.size()
              + " campaigns to start, "
              + once.size()
              + " started, "
              + (handed.size() - once.size())
              + " doubled, "
              + unknown.size()
              + " listed as unknown");
      assertThat(EXPECTED).containsAll(once);
      if (choice == WithoutKeys.AT_MOST_ONCE) {
        assertThat(handed).doesNotHaveDuplicates();
        assertThat(unknown).isNotEmpty();
        once.addAll(unknown);
      }
      assertThat(once).isEqualTo(EXPECTED);
    }
  }
}
