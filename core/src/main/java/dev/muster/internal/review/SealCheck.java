package dev.muster.internal.review;

import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportReport;
import dev.muster.report.ReviewSeal;
import dev.muster.report.RowOutcome;
import dev.muster.report.RowSigns;
import dev.muster.report.SealedRun;
import java.util.ArrayList;
import java.util.List;

/** Holds the rows of a run against a review. */
public final class SealCheck implements ImportListener {

  private static final String NONE = "";

  private final RowSigns.Reader reviewed;
  private final ImportListener listener;
  private final List<SealedRun.Difference> first = new ArrayList<>();
  private long differing;

  /** Answers a check that passes on to a listener what it is told. */
  public SealCheck(ReviewSeal seal, ImportListener listener) {
    this.reviewed = seal.rows().read();
    this.listener = listener;
  }

  @Override
  public void onRow(RowOutcome outcome) {
    String before = reviewed.next().orElse(NONE);
    String now = RowSigns.sign(outcome);
    if (!before.equals(now)) {
      differing++;
      if (first.size() < SealedRun.MOST) {
        first.add(new SealedRun.Difference(outcome.at().record(), before, now));
      }
    }
    listener.onRow(outcome);
  }

  @Override
  public void onProgress(ImportProgress progress) {
    listener.onProgress(progress);
  }

  /** Answers the run, with what differed. */
  public SealedRun run(ImportReport report) {
    return new SealedRun(report, differing, first);
  }
}
