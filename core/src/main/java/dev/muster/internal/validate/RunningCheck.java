package dev.muster.internal.validate;

import dev.muster.row.MappedRow;
import dev.muster.row.ProblemCode;
import java.util.Optional;

/**
 * A check of the whole file while it is read. Not safe for use by several threads, but for {@link
 * #early}.
 */
interface RunningCheck {

  /** Looks at the next row of the file. */
  void add(MappedRow row);

  /**
   * What the rows so far are to be warned of, from which row on; empty if that takes them all. May
   * be asked on another thread than the one that adds rows.
   */
  default Optional<Early> early() {
    return Optional.empty();
  }

  /**
   * A warning that is due before the end of the file.
   *
   * @param code of the warning
   * @param record of the row that brings it about
   */
  record Early(ProblemCode code, long record) {}

  /** Answers what was found; nothing is added any more. */
  Found finish();
}
