package dev.muster.harness.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.harness.record.Dumps;
import dev.muster.model.Scope;
import dev.muster.report.ImportReport;
import dev.muster.testkit.InMemoryContactStore;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A1 and A2: files by seed come to what the oracle says, and every record to one outcome. */
class A2RightResultTest {

  private static final long SEEDS = Long.getLong("muster.files", 60);

  @ParameterizedTest
  @EnumSource
  void filesComeToWhatTheOracleSays(Workload.Kind kind) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      compare(Workload.of(kind, 20 + (int) (seed % 200), seed), 1 + (int) (seed % 90));
    }
  }

  @Test
  void bigFilesComeToWhatTheOracleSays() {
    compare(Workload.of(Workload.Kind.PEOPLE, 10_000, 1), 1_000);
    compare(Workload.of(Workload.Kind.EVENTS, 10_000, 2), 700);
  }

  private static void compare(Workload workload, int chunkRows) {
    InMemoryContactStore store = new InMemoryContactStore();
    ImportReport report =
        Setting.importer(workload)
            .contacts(store)
            .campaigns(Setting.engine())
            .chunkRows(chunkRows)
            .build()
            .run(ImportSource.of(workload.bytes()).key("one"));

    Verdict expected = Oracle.of(workload);
    Verdict seen = Dumps.of(store, new Scope("default", "one", "importer"));
    assertThat(expected.differences(seen)).isEmpty();
    assertThat(seen).isEqualTo(expected);
    assertThat(counts(report)).isEqualTo(expected.counts());
    assertThat(report.rows().read()).isEqualTo(workload.records());
  }

  private static Map<String, Long> counts(ImportReport report) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("CREATED", report.rows().created());
    counts.put("UPDATED", report.rows().updated());
    counts.put("UNCHANGED", report.rows().unchanged());
    counts.put("SKIPPED", report.rows().skipped());
    counts.put("REJECTED", report.rows().rejected());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
