package dev.muster.internal;

import dev.muster.internal.read.Prefix;
import dev.muster.row.RowRef;
import java.util.List;
import java.util.Optional;

/**
 * A run of rows that are looked up together.
 *
 * @param rows in file order
 * @param next where the row after the last stands, or the end of the file
 * @param prefix the bytes read so far, at least up to {@code next}
 * @param ahead what the store said of the rows before the chunk above was kept, if it was asked
 */
record Chunk(List<Traveller> rows, RowRef next, Prefix prefix, Optional<Answer> ahead) {

  Chunk(List<Traveller> rows, RowRef next, Prefix prefix) {
    this(rows, next, prefix, Optional.empty());
  }

  /** This chunk with what the store said of its rows ahead of time. */
  Chunk with(Answer answer) {
    return new Chunk(rows, next, prefix, Optional.of(answer));
  }

  /** This chunk, to be looked up anew. */
  Chunk anew() {
    return new Chunk(rows, next, prefix);
  }

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
    return new Chunk(others, next, prefix, ahead);
  }

  /** This chunk of one row, with another in its place. */
  Chunk with(Traveller row) {
    return new Chunk(List.of(row), next, prefix);
  }
}
