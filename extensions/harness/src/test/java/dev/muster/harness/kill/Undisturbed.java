package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Workload;

/** A workload, and what an import of it leaves behind that nothing disturbs. */
record Undisturbed(Workload workload, Evidence evidence) {

  /** Imports a workload and holds it against the oracle. */
  static Undisturbed of(Database database, Workload workload, int chunkRows) {
    try (Trial trial = new Trial(database, workload, chunkRows)) {
      trial.finish();
      Evidence evidence = trial.evidence();
      assertThat(evidence.differences(Oracle.of(workload))).isEmpty();
      return new Undisturbed(workload, evidence);
    }
  }

  /** Asserts that another import of the workload left the same behind. */
  void mustEqual(Evidence seen, String what) {
    assertThat(evidence.differences(seen)).as(what).isEmpty();
    assertThat(seen).as(what).isEqualTo(evidence);
  }
}
