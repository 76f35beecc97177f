package dev.muster.internal.read;

import dev.muster.row.ProblemCode;
import java.util.Optional;

/** Where the guard found the current record, and what it thinks of it; good until the next one. */
final class Frame {

  /** Physical line on which the record starts. */
  long line;

  /** Number that a spreadsheet shows for it. */
  long sheetRow;

  /** Offset in the file of its first byte. */
  long byteOffset;

  /** Indices of its text in the window; of a clean record only. */
  int from;

  int to;

  /** Number of its cells. */
  int cells;

  /** Whether its quotes were left out of a damaged record above. */
  boolean readAgain;

  /** Whether each of its lines looks like a row of its own. */
  boolean linesLikeRows;

  /** What is wrong with it; empty for a clean record. */
  Optional<ProblemCode> damage = Optional.empty();

  /** Number of the damaged cell, counted from 1; 0 if the whole record is meant. */
  int damagedCell;

  /** Offset in the file of the damage. */
  long damageOffset;

  /** Text of a damaged record. */
  String raw = "";
}
