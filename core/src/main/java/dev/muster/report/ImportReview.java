package dev.muster.report;

import java.util.List;
import java.util.Optional;

/**
 * What an import would do: outcome by outcome what the run does at the same instant, when nobody
 * else writes in between, but for what only the store can refuse.
 *
 * <p>Immutable.
 *
 * @param report what the run's own report would say
 * @param rows what single rows would do, in file order
 * @param seal lets a run be held to this review
 */
public record ImportReview(ImportReport report, List<RowReview> rows, ReviewSeal seal) {

  public ImportReview {
    rows = List.copyOf(rows);
  }

  /** What a row would do, if it was asked for. */
  public Optional<RowReview> row(long record) {
    return rows.stream().filter(row -> row.outcome().at().record() == record).findFirst();
  }
}
