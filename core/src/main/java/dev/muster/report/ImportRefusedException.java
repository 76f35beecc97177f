package dev.muster.report;

/** An import was refused before anything was written. */
public final class ImportRefusedException extends MusterException {

  private static final long serialVersionUID = 1L;

  /** For the importer: says why. */
  public ImportRefusedException(String message, ImportReport report) {
    super(message, report);
  }

  /** For the importer: says why, and what broke. */
  public ImportRefusedException(String message, ImportReport report, Throwable cause) {
    super(message, report, cause);
  }
}
