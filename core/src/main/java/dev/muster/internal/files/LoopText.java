package dev.muster.internal.files;

import dev.muster.internal.loop.LoopColumns;
import dev.muster.report.ImportFile;
import dev.muster.row.ProblemCode;
import dev.muster.row.Severity;
import dev.muster.spec.Detection;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of files whose rows are those of the file that was imported, with the number that a
 * spreadsheet shows for the row and what was said of it in front. They are written in the source's
 * own delimiter, and in UTF-8 with a byte order mark, which outranks the charset of any spec.
 */
final class LoopText {

  private static final String MARK = "\uFEFF";
  private static final String FLAG =
      ProblemCode.APPLIED_LATER + ": " + ProblemCode.APPLIED_LATER.hint();

  private final FileShape shape;
  private final List<Integer> places = new ArrayList<>();
  private final int mostRawChars;

  LoopText(FileShape shape) {
    this.shape = shape;
    for (int i = 0; i < shape.columns().size(); i++) {
      if (!LoopColumns.isOne(shape.columns().get(i))) {
        places.add(i);
      }
    }
    this.mostRawChars = shape.spec().file().limits().fieldChars() / 8;
  }

  /** Answers what stands in front of the first row. */
  String header(ImportFile file) {
    CsvText text = new CsvText(shape.delimiter());
    text.cell(LoopColumns.ROW);
    text.cell(file == ImportFile.WARNINGS ? LoopColumns.WARNINGS : LoopColumns.ERRORS);
    places.forEach(place -> text.cell(shape.columns().get(place)));
    boolean guessed = shape.spec().file().detection() != Detection.NONE;
    return MARK + (guessed ? "sep=" + shape.delimiter() + "\r\n" : "") + text.end();
  }

  /** Answers a row as a file gives it back. */
  LoopRow row(ImportFile file, FiledRow row, List<Long> keys) {
    Severity severity = file == ImportFile.WARNINGS ? Severity.WARNING : Severity.ERROR;
    String messages = Messages.of(row.outcome().problems(), severity);
    CsvText cells = new CsvText(shape.delimiter());
    if (row.original() instanceof Original.Raw damaged) {
      messages = Messages.withRaw(messages, damaged.raw(), mostRawChars);
      places.forEach(place -> cells.cell(""));
    } else if (row.original() instanceof Original.Cells clean) {
      places.forEach(place -> cells.cell(clean.cells().get(place)));
    }
    String rest = CsvText.quoted(messages) + '"' + shape.delimiter() + cells.end();
    return new LoopRow(row.record(), row.original().sheetRow(), keys, rest);
  }

  /** Answers the record of a row, flagged if a later row was applied to the same person. */
  String record(LoopRow row, boolean appliedLater) {
    boolean silent = row.rest().charAt(0) == '"' && !row.rest().startsWith("\"\"");
    String flag = appliedLater ? FLAG + (silent ? "" : Messages.SEPARATOR) : "";
    String head = row.sheetRow() + String.valueOf(shape.delimiter()) + '"' + flag;
    String record = head + row.rest();
    return looksJoined(record) ? head + shape.delimiter() + row.rest() : record;
  }

  /**
   * Whether the first line of a record of several has as many cells as the header: a reader would
   * then look whether all of them are rows. One delimiter more, in the message, tells it apart.
   */
  private boolean looksJoined(String record) {
    int end = 0;
    while (record.charAt(end) != '\r' && record.charAt(end) != '\n') {
      end++;
    }
    boolean severalLines = end < record.length() - 2;
    long delimiters = record.substring(0, end).chars().filter(c -> c == shape.delimiter()).count();
    return severalLines && delimiters == places.size() + LoopColumns.IN_FRONT - 1;
  }
}
