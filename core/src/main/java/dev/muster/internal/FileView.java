package dev.muster.internal;

import dev.muster.internal.map.ColumnUse;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.validate.Found;
import dev.muster.internal.validate.Repeats;
import dev.muster.report.ProblemCounts;
import dev.muster.report.SeenColumn;
import dev.muster.report.SeenFile;
import dev.muster.row.CsvRow;
import dev.muster.row.MappedRow;
import dev.muster.row.ProblemCode;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnMatch;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to see of a file while it is reviewed.
 *
 * <p>Not safe for use by several threads.
 */
final class FileView implements FileWatcher, AutoCloseable {

  private static final int MOST_CHARS = 80;

  private final List<List<String>> first = new ArrayList<>();
  private Optional<Opened> opened = Optional.empty();

  /** A file whose header is in order. */
  private record Opened(CsvImportSpec spec, RecordReader reader, Repeats repeats) {}

  @Override
  public void opened(CsvImportSpec spec, RecordReader reader) {
    opened = Optional.of(new Opened(spec, reader, new Repeats(spec)));
  }

  @Override
  public void read(CsvRow row) {
    if (first.size() < SeenColumn.MOST_CELLS) {
      first.add(row.cells());
    }
    opened.ifPresent(file -> file.repeats.add(row));
  }

  @Override
  public void mapped(MappedRow row) {
    opened.ifPresent(file -> file.repeats.add(row));
  }

  /**
   * Answers what was seen.
   *
   * @param events how often each would be stored
   */
  SeenFile seen(Map<String, Long> events) {
    Opened file = opened.orElseThrow();
    Found found = file.repeats.finish();
    boolean marked =
        file.reader.warnings().stream()
            .anyMatch(warning -> warning.code() == ProblemCode.BYTE_ORDER_MARK);
    return new SeenFile(
        file.reader.dialect().charset().name(),
        marked ? SeenFile.Mark.PRESENT : SeenFile.Mark.ABSENT,
        file.reader.dialect().delimiter(),
        ColumnUse.of(file.spec, file.reader.columns()).stream()
            .map(use -> column(use, file.spec))
            .toList(),
        new ProblemCounts(found.counts(), found.first()),
        events);
  }

  private SeenColumn column(ColumnUse use, CsvImportSpec spec) {
    ColumnMatch match = use.match();
    boolean near = match.how() == ColumnMatch.How.SUGGESTED;
    return new SeenColumn(
        match.number(),
        match.header(),
        use.why(),
        use.fills(spec),
        match.target().filter(target -> near).map(Column::header),
        isSensitive(use) ? List.of() : cells(match.number() - 1));
  }

  private static boolean isSensitive(ColumnUse use) {
    return use.column()
        .filter(column -> column.notes().sensitivity() == Sensitivity.SENSITIVE)
        .isPresent();
  }

  private List<String> cells(int index) {
    return first.stream().map(row -> cut(row.get(index))).toList();
  }

  private static String cut(String cell) {
    return cell.codePointCount(0, cell.length()) <= MOST_CHARS
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, MOST_CHARS - 1)) + "…";
  }

  @Override
  public void close() {
    opened.ifPresent(file -> file.repeats.close());
  }
}
