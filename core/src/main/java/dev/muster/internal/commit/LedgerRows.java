package dev.muster.internal.commit;

import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.report.TriggerOutcome;
import dev.muster.row.Problem;
import dev.muster.rule.TriggerVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes as the journal keeps them. */
final class LedgerRows {

  private LedgerRows() {}

  static List<LedgerRow> of(List<RowOutcome> outcomes) {
    List<LedgerRow> rows = new ArrayList<>(outcomes.size());
    for (RowOutcome row : outcomes) {
      rows.add(new LedgerRow(row.at().record(), row.at().line(), row.kind(), detail(row)));
    }
    return rows;
  }

  private static Map<String, Object> detail(RowOutcome row) {
    if (row.problems().isEmpty() && row.triggers().isEmpty() && row.corrects().isEmpty()) {
      return Map.of();
    }
    Map<String, Object> detail = new LinkedHashMap<>();
    if (!row.problems().isEmpty()) {
      detail.put("problems", row.problems().stream().map(LedgerRows::problem).toList());
    }
    if (row.kind() == OutcomeKind.REJECTED) {
      detail.put(Corrected.ROW, row.sheetRow());
    }
    row.corrects().ifPresent(former -> detail.put(Corrected.CORRECTS, former));
    if (!row.triggers().isEmpty()) {
      detail.put("triggers", row.triggers().stream().map(LedgerRows::trigger).toList());
    }
    return detail;
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", problem.code().name());
    tree.put("severity", problem.severity().name());
    problem.column().ifPresent(column -> tree.put("column", column));
    return tree;
  }

  private static Map<String, Object> trigger(TriggerOutcome trigger) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("campaign", trigger.campaign());
    if (trigger.verdict() instanceof TriggerVerdict.Start start) {
      tree.put("due", start.due().toString());
    } else if (trigger.verdict() instanceof TriggerVerdict.Hold hold) {
      tree.put("due", hold.due().toString());
      tree.put("held", hold.reason().name());
    } else if (trigger.verdict() instanceof TriggerVerdict.Suppress suppress) {
      tree.put("suppressed", suppress.reason().name());
    }
    return tree;
  }
}
