package dev.muster.preset.api;

import dev.muster.internal.json.Json;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportReport;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an import, in the form of Customer.io's API (C93, C94, X5). Its {@code id} is the
 * import's key; files are told by where they are, as the report tells it. An import that was undone
 * is {@code canceled}, the nearest state there is.
 *
 * <p>Immutable.
 *
 * @param report of the import, at its end
 * @param ended when that was
 */
public record CustomerIoResult(ImportReport report, Instant ended) {

  /** Answers what became of an import of the history; empty of an undo, and before its end. */
  public static Optional<CustomerIoResult> of(HistoryEntry entry) {
    return entry
        .report()
        .map(report -> new CustomerIoResult(report, entry.endedAt().orElse(entry.startedAt())));
  }

  /** This result as indented JSON. */
  public String toJson() {
    return Json.indented(Map.of("import", tree()));
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", report.importId());
    tree.put("created_at", report.instant().getEpochSecond());
    tree.put("updated_at", ended.getEpochSecond());
    tree.put("rows_to_import", report.rows().read());
    tree.put(
        "rows_imported",
        report.rows().created() + report.rows().updated() + report.rows().unchanged());
    tree.put("state", state());
    error().ifPresent(text -> tree.put("error", text));
    file("errors", "error", tree);
    file("warnings", "warning", tree);
    return tree;
  }

  private String state() {
    return switch (report.state()) {
      case DONE -> "imported";
      case CANCELLED, UNDONE -> "canceled";
      case RUNNING -> "importing";
      case REFUSED, STOPPED -> "failed";
    };
  }

  /** Why nothing was imported, or not all; a row's own problems are in its files. */
  private Optional<String> error() {
    return state().equals("failed")
        ? report.problems().first().stream()
            .findFirst()
            .map(problem -> problem + " (" + problem.hint() + ")")
        : Optional.empty();
  }

  private void file(String name, String field, Map<String, Object> tree) {
    Optional.ofNullable(report.files().get(name))
        .ifPresent(
            place -> {
              tree.put(field + "_export_id", report.importId() + "/" + name);
              tree.put(field + "_download_url", place);
            });
  }
}
