package dev.muster.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bench.PeopleFile.Variation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variant does the same job, here in this process and on a small H2. */
class CompareTest {

  private static final int ROWS = 400;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"MUSTER", "MUSTER_PLAIN", "SPRING", "LOOP"})
  void eachVariantTakesTheGoodRowsAndNamesTheBadOnes(Variant variant) throws Exception {
    Path file = new InputFiles(folder).of(Kind.PEOPLE, Variation.DIRTY, ROWS);
    Task task =
        new Task(Kind.PEOPLE, file, "jdbc:h2:mem:" + variant + ";DB_CLOSE_DELAY=-1", folder);
    try (Connection connection = DriverManager.getConnection(task.url());
        Statement statement = connection.createStatement()) {
      statement.execute(Kind.PEOPLE.createTable());

      assertThat(variant.run(task)).isEqualTo(new Done(ROWS - 4, 4));
      assertThat(Rows.of(task.url(), Kind.PEOPLE)).isEqualTo(variant.hasItsOwnTables() ? 0 : 396);
    }
  }

  @Test
  void ratiosAreWithinOneRound() throws Exception {
    String table =
        new PhaseTable(
                List.of(
                    sample(Variant.LIMIT, 1, 2), sample(Variant.MUSTER, 1, 4),
                    sample(Variant.LIMIT, 2, 4), sample(Variant.MUSTER, 2, 4)))
            .markdown();

    assertThat(table.lines().filter(line -> line.startsWith("| muster")))
        .containsExactly(
            "| muster | 2 | 4.00 (4.00-4.00) | 250 | 1.50 (1.00-2.00) | - | 1.00 (1.00-1.00) | - |"
                + " 0.00 (0.00-0.00) | 3 | 5 |");
  }

  private static Sample sample(Variant variant, int round, double seconds) {
    Measured measured = new Measured(1_000, 0, 1, 3, 5);
    return new Sample(
        Kind.PEOPLE, Phase.NEW, variant, 1_000, round, seconds, 0, false, 1, measured);
  }
}
