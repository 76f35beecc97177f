package dev.muster.internal;

import dev.muster.internal.files.SourceCopy;
import dev.muster.internal.map.FileColumns;
import dev.muster.internal.read.RecordReader;
import dev.muster.row.Problem;
import dev.muster.row.Severity;
import java.util.List;

/**
 * A file whose header was read.
 *
 * @param reader of its records
 * @param columns what its header says
 * @param problems what is to be said of the header
 * @param copy of what was read
 */
record FileAtHand(
    RecordReader reader, FileColumns columns, List<Problem> problems, SourceCopy copy) {

  /** For which the file is to be refused. */
  List<Problem> errors() {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }
}
