package dev.muster.internal.validate;

import dev.muster.row.MappedRow;

/** A check of the whole file while it is read. Not safe for use by several threads. */
interface RunningCheck {

  /** Looks at the next row of the file. */
  void add(MappedRow row);

  /** Answers what was found; nothing is added any more. */
  Found finish();
}
