package dev.muster.spec;

import dev.muster.row.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A spec for a file, made from the file alone, for a person to look at and edit.
 *
 * <p>Immutable. Holds no cell contents.
 *
 * @param file what the file seems to be
 * @param spec that reads every sound record of what was looked at; empty if the file cannot be read
 *     or no column identifies anybody
 * @param columns what was found in each column, in file order
 * @param records how many sound records were looked at
 * @param damaged how many others came between them
 * @param problems why there is no spec, or the first that reading had
 */
public record SpecProposal(
    FileGuess file,
    Optional<CsvImportSpec> spec,
    List<ColumnAdvice> columns,
    long records,
    long damaged,
    List<Problem> problems) {

  public SpecProposal {
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }
}
