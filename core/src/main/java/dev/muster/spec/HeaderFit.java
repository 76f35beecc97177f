package dev.muster.spec;

import dev.muster.row.Problem;
import java.util.List;

/**
 * How the header of a file fits a spec.
 *
 * <p>Immutable.
 *
 * @param columns of the file, in file order; none if its header cannot be read
 * @param problems that an import would have with the header: errors, for which it would refuse the
 *     file, and warnings
 */
public record HeaderFit(List<ColumnMatch> columns, List<Problem> problems) {

  public HeaderFit {
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }
}
