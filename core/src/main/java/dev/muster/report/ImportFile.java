package dev.muster.report;

/**
 * A file that an import may write, see {@code docs/guides/files-that-close-the-loop.md}. Where it
 * is, {@link ImportReport#files()} tells, by the name of the constant in lower case.
 */
public enum ImportFile {
  /** The rows that were rejected, to be corrected and imported again. */
  ERRORS("errors.csv"),
  /** The rows that were imported with a warning. */
  WARNINGS("warnings.csv"),
  /** What the rows that were not rejected say once they are mapped. */
  PREVIEW("preview.csv"),
  /** The rows after the end of a run that stopped or was cancelled. */
  UNPROCESSED("unprocessed.csv"),
  /** How each row ended, as JSON Lines. */
  OUTCOMES("outcomes.jsonl"),
  /** The very bytes that were imported, kept as they are read; a review does not keep them. */
  SOURCE("source.csv");

  private final String fileName;

  ImportFile(String fileName) {
    this.fileName = fileName;
  }

  /**
   * The name under which an {@code ArtifactStore} keeps it, if it is not packed, and if the import
   * was taken up once: one that was resumed has files of its own, {@code errors-2.csv} and so on.
   */
  public String fileName() {
    return fileName;
  }
}
