package dev.muster.report;

/** What holds after a crash. The stronger comes first. */
public enum Guarantee {
  /**
   * Each row takes effect once; each intent is handed over at least once under one key: once, if
   * the engine honours keys. Needs a {@code JournaledContactStore}.
   */
  JOURNALED,
  /**
   * Rows of the last batch may be applied again without effect; its intents may be missing, which
   * nothing lists, or repeated. Needs a store with unique identifiers and event keys, and a lasting
   * journal.
   */
  IDEMPOTENT,
  /** Nothing is promised. */
  NONE
}
