package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.PlainRow;
import dev.muster.harness.oracle.Verdict;
import dev.muster.harness.oracle.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * D3: two processes import files about the same people at the same time, each with columns that the
 * other leaves blank. Nobody is made twice, no change is lost, and each report is true.
 */
class D3SideBySideTest {

  private static final int TRIALS = Integer.getInteger("muster.pairs", 3);
  private static final long SEED = Long.getLong("muster.seed", 1);
  private static final int ROWS = 300;

  @Test
  void importsSideBySideComeToOneAfterTheOther() {
    for (int i = 0; i < TRIALS; i++) {
      trial(new Random(SEED + i), "seed " + (SEED + i));
    }
    Figures.tell("D3", TRIALS + " pairs of processes over the same people; anomalies 0");
  }

  private static void trial(Random random, String what) {
    Workload plans = file(random, 2, 3);
    Workload balances = file(random, 4, 5, 6);
    int chunk = 10 + random.nextInt(40);
    try (Trial first = new Trial(Database.POSTGRESQL, plans, chunk).with("cap", "1000");
        Trial second =
            Trial.at(first.url(), balances, chunk).with("key", "two").with("cap", "1000")) {
      try (Child one = first.start();
          Child other = second.start()) {
        assertThat(List.of(one.end(), other.end()))
            .as(what + one.printed() + other.printed())
            .containsExactly(0, 0);
      }
      Verdict ofFirst = first.evidence().dump().verdict();
      Verdict ofSecond = second.evidence().dump().verdict();

      Verdict expected = Oracle.after(List.of(plans, balances), balances);
      assertThat(ofSecond.contacts()).as(what).isEqualTo(expected.contacts());
      assertThat(created(ofFirst) + created(ofSecond)).as(what).isEqualTo(ROWS);
      assertThat(ofFirst.counts().keySet()).isSubsetOf("CREATED", "UPDATED", "UNCHANGED");
      assertThat(ofSecond.counts().keySet()).isSubsetOf("CREATED", "UPDATED", "UNCHANGED");
      assertThat(welcomed(first, second)).as(what).hasSize(ROWS);
    }
  }

  private static long created(Verdict verdict) {
    return verdict.counts().getOrDefault("CREATED", 0L);
  }

  private static Set<String> welcomed(Trial... trials) {
    List<String> all = new ArrayList<>();
    for (Trial trial : trials) {
      trial.recorder().lines("START").stream()
          .filter(line -> line.contains(" welcome "))
          .map(line -> line.split(" ", -1)[4])
          .forEach(all::add);
    }
    assertThat(all).doesNotHaveDuplicates();
    return new HashSet<>(all);
  }

  /** The same people in some order, with values in some columns. */
  private static Workload file(Random random, int... columns) {
    List<PlainRow> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      List<String> cells =
          new ArrayList<>(List.of("p" + i + "@x.org", "", "", "", "", "", "", "x"));
      for (int column : columns) {
        cells.set(column, value(column, random));
      }
      rows.add(PlainRow.of(cells));
    }
    Collections.shuffle(rows, random);
    Workload like = Workload.of(Workload.Kind.PEOPLE, 1, 1);
    return new Workload(like.kind(), "\n", like.header(), rows);
  }

  private static String value(int column, Random random) {
    return switch (column) {
      case 2 -> List.of("free", "pro").get(random.nextInt(2));
      case 3, 4 -> Integer.toString(random.nextInt(100));
      case 5 -> "2024-01-0" + (1 + random.nextInt(9));
      default -> "true";
    };
  }
}
