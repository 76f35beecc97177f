package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Verdict;
import dev.muster.harness.oracle.Workload;
import java.util.List;
import java.util.Random;

/**
 * Imports of one workload whose processes are killed at instants drawn from a seed, each followed
 * by another process until one comes to its end; what they leave behind is compared with what an
 * import left that was never disturbed.
 */
final class RandomKills {

  private static final int[] BATCHES = {40, 14, 5};
  private static final long EARLY_NANOS = 800_000_000;

  private static final int ROWS = Integer.getInteger("muster.rows", 2_000);
  private static final long SEED = Long.getLong("muster.seed", 1);

  private final Database database;
  private final Workload workload;
  private final Verdict expected;
  private final Evidence undisturbed;
  private final long nanos;
  private final Kills kills = new Kills();

  RandomKills(Database database, Workload workload) {
    this.database = database;
    this.workload = workload;
    this.expected = Oracle.of(workload);
    try (Trial trial = new Trial(database, workload, chunk(1))) {
      long start;
      try (Child child = trial.startUntilItBegins()) {
        start = System.nanoTime();
        assertThat(child.end()).as(child::printed).isZero();
      }
      nanos = System.nanoTime() - start;
      undisturbed = trial.evidence();
    }
    assertThat(undisturbed.differences(expected)).isEmpty();
  }

  /**
   * Kills so many imports, half of them of people and half of events.
   *
   * @param most how many processes of one import are killed at most
   */
  static void ofBothKinds(String id, Database database, int imports, int most) {
    for (Workload.Kind kind : Workload.Kind.values()) {
      int share = kind == Workload.Kind.PEOPLE ? (imports + 1) / 2 : imports / 2;
      RandomKills all = new RandomKills(database, Workload.of(kind, ROWS, SEED));
      String what = id + " on " + database + ", " + kind + " of " + ROWS + " rows";
      for (int i = 0; i < share; i++) {
        all.kill(SEED + i, most);
        if (i % 10 == 9) {
          Figures.tell(what + ", so far", all.kills);
        }
      }
      Figures.tell(what, all.kills);
    }
  }

  private int chunk(int which) {
    return Math.max(1, workload.rows().size() / BATCHES[which]);
  }

  /** Kills processes of one import at most so often. */
  void kill(long seed, int most) {
    Random random = new Random(seed);
    int chunk = chunk(random.nextInt(BATCHES.length));
    try (Trial trial = new Trial(database, workload, chunk)) {
      boolean ended = false;
      for (int i = 0; i < most && !ended; i++) {
        ended = killOnce(trial, random, i);
      }
      trial.finish();
      compare(trial.evidence(), "seed " + seed + ", " + workload.kind() + ", chunks of " + chunk);
    }
  }

  /** Answers whether the process had ended before. */
  private boolean killOnce(Trial trial, Random random, int number) {
    Start start = Start.drawn(random, number);
    try (Child child = start.of(trial)) {
      if (child.endsWithin(random.nextLong(start == Start.BEGUN ? nanos : EARLY_NANOS))) {
        assertThat(child.end()).as(child::printed).isZero();
        kills.late();
        return true;
      }
      child.kill();
      kills.killed(trial.position());
      return false;
    }
  }

  private void compare(Evidence seen, String what) {
    List<String> differences = undisturbed.differences(seen);
    assertThat(differences).as(what).isEmpty();
    assertThat(seen.differences(expected)).as(what).isEmpty();
    assertThat(seen).as(what).isEqualTo(undisturbed);
    kills.compared();
  }

  /** From when on the instant of a kill is drawn. */
  private enum Start {
    PROCESS,
    GREETING,
    BEGUN;

    static Start drawn(Random random, int number) {
      int one = random.nextInt(number > 0 ? 6 : 12);
      return one == 0 ? PROCESS : one == 1 ? GREETING : BEGUN;
    }

    Child of(Trial trial) {
      return switch (this) {
        case PROCESS -> trial.start();
        case GREETING -> trial.startAndGreet();
        case BEGUN -> trial.startUntilItBegins();
      };
    }
  }
}
