package dev.muster.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a review saw of a file beside its rows.
 *
 * <p>Immutable. It holds the names of columns and events and some cells, to be shown to those who
 * may see them; {@link #toString()} shows none.
 *
 * @param charset by which it was read
 * @param mark whether a byte order mark stands in front
 * @param delimiter between its cells
 * @param columns what each column is, in file order
 * @param duplicates rows that have an identifier of an earlier row, or say all that it says
 * @param events how often each event would be stored, by its name; the first {@value #MOST_EVENTS}
 *     names
 */
public record SeenFile(
    String charset,
    Mark mark,
    char delimiter,
    List<SeenColumn> columns,
    ProblemCounts duplicates,
    Map<String, Long> events) {

  /** How many names of events are told apart. */
  public static final int MOST_EVENTS = 200;

  /** Whether a byte order mark stands in front of a file. */
  public enum Mark {
    /** There is one. */
    PRESENT,
    /** There is none. */
    ABSENT
  }

  public SeenFile {
    columns = List.copyOf(columns);
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
  }

  /** How many columns the spec does not name and imports under their own names. */
  public long newAttributes() {
    return columns.stream().filter(column -> column.why() == SeenColumn.Why.SURPLUS).count();
  }

  @Override
  public String toString() {
    return "SeenFile[" + charset + ", " + columns.size() + " columns]";
  }
}
