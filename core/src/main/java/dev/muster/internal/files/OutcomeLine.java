package dev.muster.internal.files;

import dev.muster.internal.json.Json;
import dev.muster.report.Effect;
import dev.muster.report.RowOutcome;
import dev.muster.report.TriggerOutcome;
import dev.muster.row.Problem;
import dev.muster.rule.TriggerVerdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row's outcome as a line of JSON; holds no cell contents. */
final class OutcomeLine {

  private OutcomeLine() {}

  static String of(RowOutcome row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("record", row.at().record());
    tree.put("line", row.at().line());
    tree.put("byte", row.at().byteOffset());
    tree.put("outcome", row.kind().name());
    tree.put("effects", row.effects().stream().sorted().map(Effect::name).toList());
    tree.put("problems", row.problems().stream().map(OutcomeLine::problem).toList());
    tree.put("triggers", row.triggers().stream().map(OutcomeLine::trigger).toList());
    return Json.compact(tree) + "\n";
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", problem.code().name());
    tree.put("severity", problem.severity().name());
    problem.column().ifPresent(column -> tree.put("column", column));
    tree.put("hint", problem.hint());
    return tree;
  }

  private static Map<String, Object> trigger(TriggerOutcome trigger) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("campaign", trigger.campaign());
    tree.put("on", trigger.occurrence().kind().name());
    if (trigger.verdict() instanceof TriggerVerdict.Start start) {
      tree.put("due", start.due().toString());
    } else if (trigger.verdict() instanceof TriggerVerdict.Suppress suppress) {
      tree.put("suppressed", suppress.reason().name());
    }
    return tree;
  }
}
