package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Workload;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * H5: two tenants import files of the same people under the same key into one database, at the same
 * time, and both are killed; each has what it would have by itself.
 */
class H5TenantsTest {

  private static final int TRIALS = Integer.getInteger("muster.tenants", 2);
  private static final long SEED = Long.getLong("muster.seed", 1);

  @Test
  void tenantsDoNotMeet() {
    for (int i = 0; i < TRIALS; i++) {
      Random random = new Random(SEED + i);
      Workload ours = Workload.of(Workload.Kind.PEOPLE, 400, 2 * SEED + i);
      Workload theirs = Workload.of(Workload.Kind.PEOPLE, 400, 2 * SEED + i + 1);
      try (Trial first = new Trial(Database.POSTGRESQL, ours, 30).with("tenant", "first");
          Trial second = Trial.at(first.url(), theirs, 50).with("tenant", "second")) {
        try (Child one = first.startUntilItBegins();
            Child other = second.startUntilItBegins()) {
          one.endsWithin(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000)));
          one.kill();
          other.endsWithin(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000)));
          other.kill();
        }
        try (Child one = first.start();
            Child other = second.start()) {
          assertThat(List.of(one.end(), other.end())).as(one.printed()).containsExactly(0, 0);
        }
        assertThat(first.evidence().differences(Oracle.of(ours))).as("seed " + i).isEmpty();
        assertThat(second.evidence().differences(Oracle.of(theirs))).as("seed " + i).isEmpty();
      }
    }
    Figures.tell("H5", TRIALS + " times two tenants, killed; crossings 0");
  }
}
