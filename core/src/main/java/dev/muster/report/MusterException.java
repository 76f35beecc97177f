package dev.muster.report;

/** A run that cannot go on says so by one of these. Holds no cell contents. */
public abstract sealed class MusterException extends RuntimeException
    permits ImportRefusedException, ImportAbortedException {

  private static final long serialVersionUID = 1L;

  private final transient ImportReport report;

  MusterException(String message, ImportReport report, Throwable cause) {
    super(message, cause);
    this.report = report;
  }

  MusterException(String message, ImportReport report) {
    super(message);
    this.report = report;
  }

  /** What was done before; after serialization there is none, as reports do not travel that way. */
  public ImportReport report() {
    return report;
  }
}
