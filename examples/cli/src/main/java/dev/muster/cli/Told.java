package dev.muster.cli;

import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import java.util.Map;

/** What a command has to tell: the report of an import, or a review. */
interface Told {

  /** The report in it. */
  ImportReport report();

  /** The import as whose its files are kept. */
  String keeper();

  /** Answers the same with other files named. */
  Told withFiles(Map<String, String> files);

  /** As JSON. */
  String toJson();

  /** As HTML. */
  String toHtml();

  /** For people. */
  String toText();

  /** Answers what there is to tell of an import. */
  static Told of(ImportReport report) {
    return new OfImport(report);
  }

  /** Answers what there is to tell of a review. */
  static Told of(ImportReview review) {
    return new OfReview(review);
  }

  /**
   * Of an import.
   *
   * @param report its own
   */
  record OfImport(ImportReport report) implements Told {

    @Override
    public String keeper() {
      return report.importId();
    }

    @Override
    public Told withFiles(Map<String, String> files) {
      return new OfImport(report.withFiles(files));
    }

    @Override
    public String toJson() {
      return report.toJson();
    }

    @Override
    public String toHtml() {
      return report.toHtml();
    }

    @Override
    public String toText() {
      return report.toText();
    }
  }

  /**
   * Of a review.
   *
   * @param review whole
   */
  record OfReview(ImportReview review) implements Told {

    @Override
    public ImportReport report() {
      return review.report();
    }

    @Override
    public String keeper() {
      return "review of " + review.report().importId();
    }

    @Override
    public Told withFiles(Map<String, String> files) {
      return new OfReview(review.withFiles(files));
    }

    @Override
    public String toJson() {
      return review.toJson();
    }

    @Override
    public String toHtml() {
      return review.toHtml();
    }

    @Override
    public String toText() {
      return review.toText();
    }
  }
}
