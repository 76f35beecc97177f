package dev.muster.internal.review;

import dev.muster.model.WriteBatch;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ReviewRequest;
import dev.muster.report.RowOutcome;
import dev.muster.report.RowReview;
import dev.muster.report.RowSigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes down what a review is to show: each batch before it is kept, and each row after. */
public final class ReviewNotes implements ImportListener {

  private final ReviewRequest request;
  private final RowSigns.Writer signs = new RowSigns.Writer();
  private final Map<Long, List<Map<String, Object>>> writes = new TreeMap<>();
  private final List<RowReview> rows = new ArrayList<>();

  /** Answers an empty notebook. */
  public ReviewNotes(ReviewRequest request) {
    this.request = request;
  }

  /** Takes down what a batch of a single row would write. */
  public void note(WriteBatch batch) {
    if (batch.rows().size() == 1 && request.shows(batch.firstRecord())) {
      writes.put(batch.firstRecord(), batch.writes().stream().map(RowDetails::of).toList());
    }
  }

  @Override
  public void onRow(RowOutcome outcome) {
    signs.add(outcome);
    long record = outcome.at().record();
    if (request.shows(record)) {
      rows.add(new RowReview(outcome, writes.getOrDefault(record, List.of())));
    }
    request.listener().onRow(outcome);
  }

  @Override
  public void onProgress(ImportProgress progress) {
    request.listener().onProgress(progress);
  }

  /** The rows that were asked for. */
  public List<RowReview> rows() {
    return rows;
  }

  /** How each row came out. */
  public RowSigns signs() {
    return signs.build();
  }
}
