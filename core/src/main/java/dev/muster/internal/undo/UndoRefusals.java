package dev.muster.internal.undo;

import dev.muster.model.ImportState;
import dev.muster.model.Scope;
import dev.muster.report.EventCounts;
import dev.muster.report.FileFacts;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.PeopleCounts;
import dev.muster.report.ProblemCounts;
import dev.muster.report.RowCounts;
import dev.muster.report.StoreCounts;
import dev.muster.report.TriggerCounts;
import dev.muster.report.TriggerForecast;
import dev.muster.report.UndoReport;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an undo is refused or stops. The report of the exception counts what the undo dealt with as
 * rows: updated if taken back, skipped if kept.
 */
record UndoRefusals(Scope undo, Guarantee guarantee, Instant now) {

  private static final RowRef NOWHERE = new RowRef(0, 1, 0);

  ImportRefusedException because(ProblemCode code) {
    Problem problem = Problem.error(code, NOWHERE);
    return new ImportRefusedException(
        "Undo refused: " + code + " (" + code.hint() + ")",
        report(ImportState.REFUSED, 0, 0, ProblemCounts.of(List.of(problem))));
  }

  ImportRefusedException because(String why, RuntimeException cause) {
    return new ImportRefusedException(
        "Undo refused: " + why + " (" + cause.getClass().getName() + ")",
        report(ImportState.REFUSED, 0, 0, ProblemCounts.none()),
        cause);
  }

  ImportAbortedException stopped(String why, UndoReport soFar, RuntimeException cause) {
    long kept = soFar.contacts().kept() + soFar.objects().kept();
    long all = soFar.contacts().all() + soFar.objects().all();
    return new ImportAbortedException(
        "Undo stopped after "
            + all
            + " contacts and objects: "
            + why
            + " ("
            + cause.getClass().getName()
            + "); undo again to go on",
        report(ImportState.STOPPED, all - kept, kept, ProblemCounts.none()),
        cause);
  }

  private ImportReport report(ImportState state, long taken, long kept, ProblemCounts problems) {
    return new ImportReport(
        undo.importId(),
        state,
        guarantee,
        now,
        new FileFacts("journal", 0, ""),
        new RowCounts(0, taken, 0, kept, 0, 0, 0),
        new PeopleCounts(0, 0),
        new EventCounts(0),
        StoreCounts.nothing(),
        Optional.empty(),
        0,
        new TriggerCounts(0, 0, Map.of()),
        TriggerForecast.none(),
        problems,
        Map.of());
  }
}
