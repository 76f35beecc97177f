package dev.muster.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import would do: outcome by outcome what the run does at the same instant, when nobody
 * else writes in between, but for what only the store can refuse.
 *
 * <p>Immutable. What it writes for people and programs shows cells of the file and values of the
 * store, to those who may see them.
 *
 * @param report what the run's own report would say
 * @param file what was seen of the file beside its rows
 * @param rows what single rows would do, in file order
 * @param seal lets a run be held to this review
 */
public record ImportReview(
    ImportReport report, SeenFile file, List<RowReview> rows, ReviewSeal seal) {

  public ImportReview {
    rows = List.copyOf(rows);
  }

  /** What a row would do, if it was asked for. */
  public Optional<RowReview> row(long record) {
    return rows.stream().filter(row -> row.outcome().at().record() == record).findFirst();
  }

  /** This review as a few lines for people. */
  public String toText() {
    return ReportText.write(this);
  }

  /**
   * This review as indented JSON: the report, and beside it {@code review} with the columns,
   * duplicates, events and rows. {@link ImportReport#fromJson} reads the report of it back; the
   * rest is for people and other programs.
   */
  public String toJson() {
    return ReviewJson.write(this);
  }

  /** This review as one page of HTML, as {@link ImportReport#toHtml()} is one. */
  public String toHtml() {
    return ReportHtml.write(this);
  }

  /** Answers this review with other files named. */
  public ImportReview withFiles(Map<String, String> others) {
    return new ImportReview(report.withFiles(others), file, rows, seal);
  }
}
