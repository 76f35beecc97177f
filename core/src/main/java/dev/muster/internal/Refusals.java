package dev.muster.internal;

import dev.muster.internal.tally.Tally;
import dev.muster.model.ImportState;
import dev.muster.report.FileFacts;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.row.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How an import is refused before it has read a row. */
record Refusals(ImportSetup setup, Instant now) {

  ImportRefusedException because(List<Problem> problems) {
    String message =
        problems.stream()
            .map(problem -> problem + " (" + problem.hint() + ")")
            .collect(Collectors.joining("; "));
    return new ImportRefusedException("Import refused: " + message, report(problems));
  }

  ImportRefusedException because(String why, Exception cause) {
    Failure failure = new Failure(why, cause);
    return new ImportRefusedException(
        "Import refused: " + failure.message(), report(failure.problems()), cause);
  }

  private ImportReport report(List<Problem> problems) {
    Tally tally = new Tally(now);
    tally.addProblems(problems);
    return new ImportReport(
        setup.scope().importId(),
        ImportState.REFUSED,
        setup.guarantee(),
        now,
        new FileFacts(setup.job().fileName(), 0, ""),
        tally.rows(0),
        tally.people(),
        tally.events(),
        tally.store(),
        setup.ports().catalog().map(any -> tally.names()),
        tally.warnings(),
        tally.triggers(),
        tally.forecast(),
        tally.problems(),
        Map.of());
  }
}
