package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Looks one record further than it answers: a cell that lost its opening quote before a line break
 * looks like a row that ends there, and only the lines below tell, by a quote that closes nothing.
 */
final class Lookahead {

  private static final int MOST_LINES = 64;
  private static final int MOST_CHARS_OF_A_LINE = 1 << 12;
  private static final int CHARS_OF_A_RECORD = 1 << 7;
  private static final int MOST_CHARS_WITHOUT_A_CLEAN_RECORD = 4 << 20;

  private final Records records;
  private final char delimiter;
  private final Queue<ReadRecord> ahead = new ArrayDeque<>();
  private Optional<RuntimeException> failure = Optional.empty();

  Lookahead(Records records, char delimiter) {
    this.records = records;
    this.delimiter = delimiter;
  }

  /** Answers the next record; empty at the end of the file. */
  Optional<ReadRecord> next() {
    if (ahead.isEmpty()) {
      failure.ifPresent(
          broken -> {
            throw broken;
          });
      records.next().ifPresent(ahead::add);
    }
    ReadRecord first = ahead.poll();
    if (first instanceof ReadRecord.Clean clean && ahead.isEmpty()) {
      return Optional.of(isClosedBelow() ? suspect(clean) : clean);
    }
    return Optional.ofNullable(first);
  }

  /**
   * How many cells the first clean record has; 0 if there is none, or none within so many
   * characters that a file without a clean record could fill the memory.
   */
  int width() {
    List<ReadRecord> seen = new ArrayList<>();
    long chars = 0;
    int width = 0;
    for (Optional<ReadRecord> record = next(); record.isPresent(); record = next()) {
      seen.add(record.get());
      width = record.get().fold(clean -> clean.row().cells().size(), damaged -> 0);
      chars += record.get().fold(clean -> 0, damaged -> damaged.raw().length() + CHARS_OF_A_RECORD);
      if (width > 0 || chars > MOST_CHARS_WITHOUT_A_CLEAN_RECORD) {
        break;
      }
    }
    seen.addAll(ahead);
    ahead.clear();
    ahead.addAll(seen);
    return width;
  }

  /** Where the next record stands, if it was read. */
  Optional<RowRef> at() {
    return Optional.ofNullable(ahead.peek()).map(ReadRecord::at);
  }

  /** Reads on while lines may be the middle of a cell, and answers whether one closes it. */
  private boolean isClosedBelow() {
    Optional<ReadRecord> below = more();
    while (below.isPresent() && isMiddle(below.get()) && ahead.size() < MOST_LINES) {
      below = more();
    }
    return below.isPresent()
        && below.get() instanceof ReadRecord.Damaged damaged
        && damaged.problem().code() == ProblemCode.STRAY_QUOTE
        && closesACell(damaged.raw());
  }

  private Optional<ReadRecord> more() {
    if (failure.isPresent()) {
      return Optional.empty();
    }
    try {
      Optional<ReadRecord> record = records.next();
      record.ifPresent(ahead::add);
      return record;
    } catch (RuntimeException e) {
      failure = Optional.of(e);
      return Optional.empty();
    }
  }

  private static boolean isMiddle(ReadRecord record) {
    return record instanceof ReadRecord.Damaged damaged
        && damaged.problem().code() == ProblemCode.TOO_FEW_CELLS
        && damaged.raw().length() <= MOST_CHARS_OF_A_LINE
        && damaged.raw().indexOf('"') < 0;
  }

  /** Whether a text's first quote ends its first cell. */
  private boolean closesACell(String raw) {
    int quote = raw.indexOf('"');
    int end = raw.indexOf(delimiter);
    return (end < 0 || quote < end)
        && (quote + 1 == raw.length() || raw.charAt(quote + 1) == delimiter);
  }

  private static ReadRecord suspect(ReadRecord.Clean clean) {
    List<Problem> warnings = new ArrayList<>(clean.warnings());
    warnings.add(Problem.warning(ProblemCode.MAY_LACK_A_QUOTE, clean.at()));
    return new ReadRecord.Clean(clean.row(), warnings, clean.sheetRow());
  }
}
