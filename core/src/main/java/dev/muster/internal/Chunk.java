package dev.muster.internal;

import dev.muster.internal.read.Prefix;
import dev.muster.row.RowRef;
import java.util.List;

/**
 * A run of rows that are looked up together.
 *
 * @param rows in file order
 * @param next where the row after the last stands, or the end of the file
 * @param prefix the bytes read so far, at least up to {@code next}
 */
record Chunk(List<Traveller> rows, RowRef next, Prefix prefix) {

  Chunk firstHalf() {
    return first(rows.size() / 2);
  }

  Chunk secondHalf() {
    return after(rows.size() / 2);
  }

  /** So many rows of the beginning, fewer than all. */
  Chunk first(int count) {
    return new Chunk(rows.subList(0, count), rows.get(count).at(), prefix);
  }

  /** All rows but so many of the beginning. */
  Chunk after(int count) {
    return new Chunk(rows.subList(count, rows.size()), next, prefix);
  }

  /** This chunk with its rows in another state. */
  Chunk with(List<Traveller> others) {
    return new Chunk(others, next, prefix);
  }

  /** This chunk of one row, with another in its place. */
  Chunk with(Traveller row) {
    return new Chunk(List.of(row), next, prefix);
  }
}
