package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts of a spec that stand for cells must be readable as their columns are. */
public final class SpecTexts {

  private SpecTexts() {}

  /** Answers what is wrong with the first that is not, if there is one. */
  public static Optional<String> problem(CsvImportSpec spec) {
    return spec.columns().stream().flatMap(SpecTexts::problems).findFirst();
  }

  private static Stream<String> problems(Column column) {
    return Stream.concat(
            column.cells().constant().stream().map(text -> problem(column, "constant", text)),
            column.cells().whenBlank().stream().map(text -> problem(column, "whenBlank", text)))
        .flatMap(Optional::stream);
  }

  private static Optional<String> problem(Column column, String what, String text) {
    return CellReaders.of(column).read(text) instanceof ProblemCode code
        ? Optional.of(
            what
                + " of column '"
                + column.header()
                + "' must be readable as "
                + column.type().name()
                + ", was not: "
                + code)
        : Optional.empty();
  }
}
