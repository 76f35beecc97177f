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
 * @param memory of planning
 */
record RunState(long epoch, ImportReport report, Map<String, Object> memory) {

  static RunState of(Checkpoint checkpoint) {
    Map<String, Object> tree = checkpoint.runState();
    if (tree.get("epoch") instanceof Number epoch && tree.get("report") instanceof Map<?, ?> told) {
      return new RunState(
          epoch.longValue(),
          ImportReport.fromTree(named(told)),
          tree.get("memory") instanceof Map<?, ?> memory ? named(memory) : Map.of());
    }
    throw new IllegalStateException("checkpoint must hold the state of a run");
  }

  private static Map<String, Object> named(Map<?, ?> tree) {
    Map<String, Object> named = new LinkedHashMap<>();
    tree.forEach((name, value) -> named.put((String) name, value));
    return named;
  }

  Map<String, Object> toTree() {
    return Map.of("epoch", epoch, "report", report.toTree(), "memory", memory);
  }
}
