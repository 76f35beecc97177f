package dev.muster.internal;

import dev.muster.model.Write;
import dev.muster.row.MappedRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Asks for what the rows of the next chunk need while the chunk above is kept, and tells whether
 * the answer still holds once it is.
 */
final class LookAhead {

  private final LookUp lookUp;
  private final RowWay way;
  private Touched before = new Touched();
  private Touched since = new Touched();

  LookAhead(LookUp lookUp, RowWay way) {
    this.lookUp = lookUp.once();
    this.way = way;
  }

  /** Whether the store bears it. */
  boolean isPossible() {
    return lookUp.canGoAhead();
  }

  /** A chunk begins: what is asked ahead from now on is for the next. */
  void turn() {
    before = since;
    since = new Touched();
  }

  /**
   * Answers a chunk with what the store says of it, on whichever thread. If the store fails, the
   * run will ask it once more, and say so if it fails then.
   */
  Chunk ask(Chunk chunk) {
    try {
      return chunk.with(lookUp.ask(rows(chunk.rows()), way));
    } catch (RuntimeException again) {
      return chunk;
    }
  }

  /** Takes what is about to be written for the chunk that has begun. */
  void touch(Collection<Write> writes) {
    since.add(writes);
  }

  /** The answer that was given ahead for the chunk that has begun, if it still holds. */
  Optional<Answer> answer(Chunk chunk) {
    return chunk.ahead().filter(answer -> !before.meets(answer));
  }

  /** Those rows that are on their way. */
  static List<MappedRow> rows(List<Traveller> rows) {
    return rows.stream()
        .filter(Traveller.OnItsWay.class::isInstance)
        .map(row -> ((Traveller.OnItsWay) row).row())
        .toList();
  }
}
