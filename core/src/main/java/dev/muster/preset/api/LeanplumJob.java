package dev.muster.preset.api;

import dev.muster.internal.json.Json;
import dev.muster.model.ImportState;
import dev.muster.model.OutcomeKind;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.row.Problem;
import dev.muster.row.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Leanplum says of an import as a job: one answer for each row, a line of its result file, and
 * what a call for the job's results answers (L42, L43).
 *
 * <p>A row is a success if it took effect, or if what it says was there already; a warning means
 * that it was passed over, an error that it was rejected. A row that was imported with warnings of
 * Muster has an answer without any. Holds no cell contents. Stateless.
 */
public final class LeanplumJob {

  private LeanplumJob() {}

  /** Answers the line of a row in the job's result file, as JSON without a line end. */
  public static String line(RowOutcome row) {
    Map<String, Object> answer = new LinkedHashMap<>();
    OutcomeKind kind = row.kind();
    answer.put("success", kind != OutcomeKind.REJECTED && kind != OutcomeKind.UNPROCESSED);
    if (kind == OutcomeKind.SKIPPED) {
      answer.put("warning", Map.of("message", "Record " + row.at().record() + ": skipped"));
    } else if (kind == OutcomeKind.REJECTED || kind == OutcomeKind.UNPROCESSED) {
      answer.put("error", Map.of("message", error(row)));
    }
    return Json.compact(answer);
  }

  private static String error(RowOutcome row) {
    return row.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(LeanplumJob::text)
        .orElse("Record " + row.at().record() + ": not processed");
  }

  private static String text(Problem problem) {
    return "Record "
        + problem.at().record()
        + problem.column().map(name -> ", column '" + name + "'").orElse("")
        + ": "
        + problem.code()
        + "; "
        + problem.hint();
  }

  /**
   * Answers what a call for the results of a job answers, as JSON.
   *
   * @param report of the import
   * @param files where its result files are
   */
  public static String results(ImportReport report, List<String> files) {
    Map<String, Object> data = new LinkedHashMap<>();
    long failures =
        report.rows().rejected() + report.rows().skipped() + report.rows().unprocessed();
    data.put("successesCount", report.rows().read() - failures);
    data.put("failuresCount", failures);
    data.put("files", List.copyOf(files));
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("state", state(report.state()));
    response.put("data", data);
    return Json.compact(Map.of("response", List.of(response)));
  }

  /**
   * Answers what a call for the results of a job answers, as JSON; without data before its end. An
   * import that was undone is finished, with the counts of what it had done.
   *
   * @param entry of the history, of an import
   * @param files where its result files are
   */
  public static String results(HistoryEntry entry, List<String> files) {
    return entry
        .report()
        .map(report -> results(report, files))
        .orElseGet(
            () -> Json.compact(Map.of("response", List.of(Map.of("state", state(entry.state()))))));
  }

  private static String state(ImportState state) {
    return switch (state) {
      case RUNNING -> "RUNNING";
      case DONE, UNDONE -> "FINISHED";
      case REFUSED, STOPPED, CANCELLED -> "FAILED";
    };
  }
}
