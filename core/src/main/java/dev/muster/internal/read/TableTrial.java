package dev.muster.internal.read;

import dev.muster.spec.CellTrim;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What comes out when a text is read with a delimiter.
 *
 * @param delimiter that was tried
 * @param trims whether the dialect should trim
 * @param width of the first record
 * @param fitting number of clean records, all of this width
 * @param records number of all records
 * @param objection why the first record cannot be a header; empty if it can
 */
record TableTrial(
    char delimiter,
    boolean trims,
    int width,
    long fitting,
    long records,
    Optional<String> objection) {

  static TableTrial of(String text, char delimiter, CellTrim trim) {
    Dialect dialect =
        Dialect.standard().withDelimiter(delimiter).withTrim(trim).withHeader(HeaderRecord.NONE);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> first = List.of();
    long fitting = 0;
    long records = 0;
    try (RecordReader reader =
        RecordReader.open(new ByteArrayInputStream(bytes), dialect, Limits.standard())) {
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        records++;
        if (next.get() instanceof ReadRecord.Clean clean) {
          first = first.isEmpty() ? clean.row().cells() : first;
          fitting++;
        }
      }
    }
    boolean trims = trim == CellTrim.TRIM && blanksInFront(text, delimiter);
    return new TableTrial(delimiter, trims, first.size(), fitting, records, objection(first));
  }

  /** A table of several columns outranks one column; then the records that fit count. */
  long score() {
    long wide = width > 1 ? fitting * 1_000 / Math.max(records, 1) : 0;
    return wide * 10_000 + Math.min(width, 1_000) * 2L + (trims ? 1 : 0);
  }

  private static boolean blanksInFront(String text, char delimiter) {
    String line = text.lines().findFirst().orElse("");
    String[] cells = line.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1);
    for (int i = 1; i < cells.length; i++) {
      if (!cells[i].startsWith(" ")) {
        return false;
      }
    }
    return cells.length > 1;
  }

  private static Optional<String> objection(List<String> cells) {
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      if (cell.isBlank()) {
        return Optional.of("a cell of the first record is empty");
      }
      if (!seen.add(cell.strip())) {
        return Optional.of("two cells of the first record are equal");
      }
      if (cell.contains("@") || cell.chars().noneMatch(Character::isLetter)) {
        return Optional.of("a cell of the first record is a number, a date or an address");
      }
    }
    return Optional.empty();
  }
}
