package dev.muster.internal.notice;

import dev.muster.model.Ending;
import dev.muster.model.LedgerRow;
import dev.muster.model.Notice;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Scope;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.report.UndoReport;
import dev.muster.row.Problem;
import dev.muster.row.Severity;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notice of how an import ended, made of what the journal has of it. */
final class EndNotice {

  private static final int PAGE = 10_000;

  private EndNotice() {}

  static Notice of(Scope scope, Ending ending, ImportJournal journal) {
    return ending.report().containsKey("undoId")
        ? undone(scope, ending, UndoReport.fromTree(ending.report()))
        : imported(scope, ending, ImportReport.fromTree(ending.report()), journal);
  }

  private static String key(Scope scope, Ending ending) {
    return scope.importId() + " " + ending.state() + " " + ending.at();
  }

  private static Notice imported(
      Scope scope, Ending ending, ImportReport report, ImportJournal journal) {
    RowCounts rows = report.rows();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("read", rows.read());
    counts.put("created", rows.created());
    counts.put("updated", rows.updated());
    counts.put("unchanged", rows.unchanged());
    counts.put("skipped", rows.skipped());
    counts.put("rejected", rows.rejected());
    counts.put("unprocessed", rows.unprocessed());
    return new Notice(
        key(scope, ending),
        Notice.Kind.ENDED,
        ending.state(),
        ending.at(),
        report.file().name(),
        counts,
        journal instanceof ImportHistory history
            ? rejected(scope, history, rows.rejected())
            : rejected(report),
        report.files());
  }

  private static List<Long> rejected(Scope scope, ImportHistory history, long all) {
    List<Long> rejected = new ArrayList<>();
    long wanted = Math.min(all, Notice.MOST);
    List<LedgerRow> page = rejected.size() < wanted ? history.rows(scope, 0, PAGE) : List.of();
    while (!page.isEmpty()) {
      page.stream()
          .filter(row -> row.kind() == OutcomeKind.REJECTED)
          .limit(wanted - rejected.size())
          .forEach(row -> rejected.add(row.record()));
      long last = page.get(page.size() - 1).record();
      page = rejected.size() < wanted ? history.rows(scope, last, PAGE) : List.of();
    }
    return rejected;
  }

  private static List<Long> rejected(ImportReport report) {
    return report.problems().first().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::at)
        .map(at -> at.record())
        .filter(record -> record > 0)
        .distinct()
        .toList();
  }

  private static Notice undone(Scope scope, Ending ending, UndoReport report) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("removed", report.contacts().removed() + report.objects().removed());
    counts.put("restored", report.contacts().restored() + report.objects().restored());
    counts.put("kept", report.contacts().kept() + report.objects().kept());
    return new Notice(
        key(scope, ending),
        Notice.Kind.ENDED,
        ending.state(),
        ending.at(),
        report.undoId(),
        counts,
        List.of(),
        Map.of());
  }
}
