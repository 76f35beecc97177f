package dev.muster.internal;

import dev.muster.model.Checkpoint;
import dev.muster.report.ImportReport;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a checkpoint remembers of the run, so that another owner goes on where it stood.
 *
 * @param epoch of the owner that kept it
 * @param report of all rows up to it
 */
record RunState(long epoch, ImportReport report) {

  static RunState of(Checkpoint checkpoint) {
    Map<String, Object> tree = checkpoint.runState();
    if (tree.get("epoch") instanceof Number epoch && tree.get("report") instanceof Map<?, ?> told) {
      Map<String, Object> report = new LinkedHashMap<>();
      told.forEach((name, value) -> report.put((String) name, value));
      return new RunState(epoch.longValue(), ImportReport.fromTree(report));
    }
    throw new IllegalStateException("checkpoint must hold the state of a run");
  }

  Map<String, Object> toTree() {
    return Map.of("epoch", epoch, "report", report.toTree());
  }
}
