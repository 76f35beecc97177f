package dev.muster.harness.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A file as plain cells, before anything made CSV of it.
 *
 * @param kind what its rows are
 * @param lineEnd what ends each line
 * @param header names of the columns
 * @param rows in file order, blank lines among them
 */
public record Workload(Kind kind, String lineEnd, List<String> header, List<PlainRow> rows) {

  /** The instant at which workloads are imported, around which times of events lie. */
  public static final Instant NOW = Instant.parse("2024-02-29T12:00:00Z");

  /** What rows are. */
  public enum Kind {
    /** A row is a person. */
    PEOPLE,
    /** A row is something that a person did. */
    EVENTS
  }

  public Workload {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Answers a workload of a kind, a number of rows, and a seed. */
  public static Workload of(Kind kind, int rows, long seed) {
    return kind == Kind.PEOPLE ? PeopleRows.of(rows, seed) : EventRows.of(rows, seed);
  }

  /** How many intents a campaign may start when this workload is imported. */
  public long cap() {
    return Math.max(5, rows.size() / 2);
  }

  /** How many records the file has: blank lines are none. */
  public long records() {
    return rows.stream().filter(row -> !row.isBlankLine()).count();
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, PlainRow.of(header));
    rows.forEach(row -> write(out, row));
    return out.toByteArray();
  }

  private void write(ByteArrayOutputStream out, PlainRow row) {
    out.writeBytes(row.bytes());
    out.writeBytes(lineEnd.getBytes(StandardCharsets.US_ASCII));
  }
}
