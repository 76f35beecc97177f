package dev.muster.report;

/** An import stopped part way; what its report counts is kept, whole batch by whole batch. */
public final class ImportAbortedException extends MusterException {

  private static final long serialVersionUID = 1L;

  /** For the importer: says where it stopped, and why. */
  public ImportAbortedException(String message, ImportReport report, Throwable cause) {
    super(message, report, cause);
  }
}
