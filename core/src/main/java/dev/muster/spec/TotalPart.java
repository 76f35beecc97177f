package dev.muster.spec;

import dev.muster.row.ValueMerge;

/** Which figure of an event's history a column holds. */
public enum TotalPart {
  /** How often it happened in all. */
  COUNT("count", "count", ValueMerge.REPLACE),
  /** How often it happened beside what is known. */
  COUNT_INCREMENT("countIncrement", "count", ValueMerge.ADD),
  /** The sum of its values in all. */
  VALUE("value", "value", ValueMerge.REPLACE),
  /** The sum of its values beside what is known. */
  VALUE_INCREMENT("valueIncrement", "value", ValueMerge.ADD),
  /** When it happened first. */
  FIRST_TIME("firstTime", "firstTime", ValueMerge.REPLACE),
  /** When it happened last. */
  LAST_TIME("lastTime", "lastTime", ValueMerge.REPLACE);

  private final String header;
  private final String field;
  private final ValueMerge merge;

  TotalPart(String header, String field, ValueMerge merge) {
    this.header = header;
    this.field = field;
    this.merge = merge;
  }

  /** The last word of its column's header. */
  String header() {
    return header;
  }

  /** The last name of the path at which the figure is kept. */
  public String field() {
    return field;
  }

  /** How the figure meets the one that is there. */
  public ValueMerge merge() {
    return merge;
  }

  /** How a cell is read unless its column says otherwise. */
  public ValueType type() {
    return switch (this) {
      case COUNT, COUNT_INCREMENT -> ValueType.integer();
      case VALUE, VALUE_INCREMENT -> ValueType.decimal();
      case FIRST_TIME, LAST_TIME -> ValueType.dateTime();
    };
  }
}
