package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.spec.Dialect;
import dev.muster.spec.Limits;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a reader says about a file, as lines that can be compared.
 *
 * @param header names of the columns
 * @param warnings about the file
 * @param records one line for each
 * @param blankLines number of them
 * @param whole bytes and hash, once the end is reached
 */
record Observed(
    List<String> header,
    List<String> warnings,
    List<String> records,
    long blankLines,
    Optional<Prefix> whole) {

  static Observed of(InputStream in, Dialect dialect, Limits limits) {
    try (RecordReader reader = RecordReader.open(in, dialect, limits)) {
      List<String> records = new ArrayList<>();
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(line(next.get()));
      }
      return new Observed(
          reader.header(),
          reader.warnings().stream().map(Observed::line).toList(),
          records,
          reader.blankLines(),
          Optional.of(reader.wholeFile()));
    } catch (UnreadableFileException e) {
      List<String> reasons = e.problems().stream().map(Observed::line).toList();
      return new Observed(List.of(), reasons, List.of(), 0, Optional.empty());
    }
  }

  private static String line(ReadRecord record) {
    String place =
        record.at().record()
            + " line "
            + record.at().line()
            + " byte "
            + record.at().byteOffset()
            + ": ";
    return place
        + record.fold(
            clean ->
                cells(clean.row().cells())
                    + clean.warnings().stream()
                        .map(one -> " !" + one.code())
                        .reduce("", String::concat),
            damaged -> line(damaged.problem()) + " raw " + damaged.raw());
  }

  static String cells(List<String> cells) {
    return "[" + String.join("][", cells) + "]";
  }

  private static String line(Problem problem) {
    return problem.code() + problem.column().map(name -> " " + name).orElse("");
  }
}
