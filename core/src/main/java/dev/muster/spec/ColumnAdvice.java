package dev.muster.spec;

import dev.muster.row.RowRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the cells of one column seem to be, with the evidence. Advice: no import acts on it.
 *
 * <p>Immutable. Holds no cell contents.
 *
 * @param number of the column in the file, counted from 1
 * @param header as the file has it; the number in a file without a header
 * @param filled how many cells that were looked at have something in them
 * @param blank how many have not
 * @param forms how many of the filled cells could be what; what none could be is left out
 * @param type that reads every filled cell without loss and without a guess; text if no other does
 * @param notices what deserves a look
 */
public record ColumnAdvice(
    int number,
    String header,
    long filled,
    long blank,
    Map<CellForm, Long> forms,
    ValueType type,
    List<Notice> notices) {

  public ColumnAdvice {
    Map<CellForm, Long> copy = new EnumMap<>(CellForm.class);
    copy.putAll(forms);
    forms = Collections.unmodifiableMap(copy);
    notices = List.copyOf(notices);
  }

  /**
   * One thing that deserves a look.
   *
   * @param code what it is
   * @param count how many cells show it; 0 if it is about the column as a whole
   * @param rows the first of them, a few
   */
  public record Notice(AdviceCode code, long count, List<RowRef> rows) {

    public Notice {
      rows = List.copyOf(rows);
    }
  }

  /** Answers this advice with one more notice. */
  public ColumnAdvice with(Notice more) {
    List<Notice> all = new ArrayList<>(notices);
    all.add(more);
    return new ColumnAdvice(number, header, filled, blank, forms, type, all);
  }
}
