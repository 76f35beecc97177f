package dev.muster.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a file: how many, and which come first.
 *
 * <p>Immutable.
 *
 * @param count how many
 * @param records numbers of the first of them, at most {@value #MOST}
 */
public record Share(long count, List<Long> records) {

  /** How many records are named at most. */
  public static final int MOST = 3;

  public Share {
    records = List.copyOf(records);
  }

  /** Answers no rows. */
  public static Share none() {
    return new Share(0, List.of());
  }

  /** Answers these rows and one more, further down in the file. */
  public Share plus(long record) {
    if (records.size() == MOST) {
      return new Share(count + 1, records);
    }
    List<Long> more = new ArrayList<>(records);
    more.add(record);
    return new Share(count + 1, more);
  }
}
