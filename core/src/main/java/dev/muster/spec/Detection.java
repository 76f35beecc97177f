package dev.muster.spec;

/** Whether an import may find out how a file is written, instead of being told. */
public enum Detection {
  /** The file is read as the dialect says. */
  NONE,
  /**
   * Charset and delimiter are found out before the run, see {@link FileGuess}; the file is read
   * twice. The report says by a warning what was found.
   */
  CHARSET_AND_DELIMITER
}
