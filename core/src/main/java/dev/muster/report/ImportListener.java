package dev.muster.report;

/**
 * Is told what a run does, as it happens. Called on the thread that runs the import, after the rows
 * are kept. A listener that throws is logged and passed over; the import goes on.
 */
public interface ImportListener {

  /** A row's way has ended. Rows come in file order, each once. */
  default void onRow(RowOutcome outcome) {}

  /** A batch was kept. */
  default void onProgress(ImportProgress progress) {}

  /** Answers a listener that does nothing. */
  static ImportListener none() {
    return new ImportListener() {};
  }
}
