package dev.muster.internal;

import dev.muster.internal.files.Filing;
import dev.muster.internal.review.QuietEngine;
import dev.muster.internal.review.ReviewFiles;
import dev.muster.internal.review.ReviewNotes;
import dev.muster.internal.review.ReviewStore;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import dev.muster.report.ReviewRequest;
import dev.muster.report.ReviewSeal;
import dev.muster.spi.ReviewSpace;
import java.util.function.Function;
import java.util.function.Supplier;

/** A run over a store that keeps to itself what is written. */
public final class Review {

  private final ImportSetup setup;
  private final ReviewNotes notes;
  private final FileView view = new FileView();
  private final QuietEngine engine;

  /**
   * Answers the review that stands for the run of a setup, and writes the files that the run would.
   */
  public static Review writingFiles(ImportSetup run, ReviewSpace space, ReviewRequest request) {
    Filing files = run.ports().files().without(ImportFile.SOURCE);
    return new Review(
        run, space, request, new Filing(files.store().map(ReviewFiles::new), files.wanted()));
  }

  /** Answers the review that stands for the run of a setup, and writes no file. */
  public static Review ofNothing(ImportSetup run, ReviewSpace space) {
    return new Review(run, space, ReviewRequest.nothing(), Filing.none());
  }

  private Review(ImportSetup run, ReviewSpace space, ReviewRequest request, Filing files) {
    this.notes = new ReviewNotes(request, run.spec().sensitive());
    this.engine = new QuietEngine(run.ports().campaigns());
    ReviewStore store = new ReviewStore(run.ports().contacts(), space, notes::note);
    ImportSetup.Ports ports =
        new ImportSetup.Ports(
            store, store, engine, files, run.ports().delivery(), run.ports().catalog());
    this.setup = run.reviewing(ports).withJob(run.job().reviewed(notes, request::shows, view));
  }

  /**
   * Answers the review.
   *
   * @param run runs a setup
   * @param sha256 of the file, once it was read
   */
  public ImportReview run(Function<ImportSetup, ImportReport> run, Supplier<String> sha256) {
    try (view) {
      ImportReport report = run.apply(setup);
      ReviewSeal seal =
          new ReviewSeal(
              sha256.get(), setup.fingerprint(), report.instant(), engine.answers(), notes.signs());
      return new ImportReview(report, view.seen(notes.events()), notes.rows(), seal);
    }
  }
}
