package dev.muster.internal.review;

import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.Path;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ReviewRequest;
import dev.muster.report.RowOutcome;
import dev.muster.report.RowReview;
import dev.muster.report.RowSigns;
import dev.muster.report.SeenFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes down what a review is to show: each batch before it is kept, and each row after. */
public final class ReviewNotes implements ImportListener {

  private final ReviewRequest request;
  private final RowDetails details;
  private final RowSigns.Writer signs = new RowSigns.Writer();
  private final Map<Long, List<Map<String, Object>>> writes = new TreeMap<>();
  private final List<RowReview> rows = new ArrayList<>();
  private final Map<String, Long> events = new LinkedHashMap<>();

  /**
   * Answers an empty notebook.
   *
   * @param hidden paths whose values are not to be shown
   */
  public ReviewNotes(ReviewRequest request, Set<Path> hidden) {
    this.request = request;
    this.details = new RowDetails(hidden);
  }

  /** Takes down which events a batch would store, and what it would write if it is of one row. */
  public void note(WriteBatch batch) {
    for (Write write : batch.writes()) {
      if (write instanceof ContactWrite contact) {
        contact.events().stream().map(EventAppend::name).forEach(this::event);
      }
    }
    if (batch.rows().size() == 1 && request.shows(batch.firstRecord())) {
      writes.put(batch.firstRecord(), batch.writes().stream().map(details::of).toList());
    }
  }

  private void event(String name) {
    if (events.size() < SeenFile.MOST_EVENTS || events.containsKey(name)) {
      events.merge(name, 1L, Long::sum);
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

  /** How often each event would be stored. */
  public Map<String, Long> events() {
    return events;
  }

  /** How each row came out. */
  public RowSigns signs() {
    return signs.build();
  }
}
