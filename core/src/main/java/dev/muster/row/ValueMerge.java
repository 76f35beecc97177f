package dev.muster.row;

/** How a value of the file meets the one that is there. */
public enum ValueMerge {
  /** It takes its place. */
  REPLACE,
  /** A map: its members take the place of members of the same name, also inside; others stay. */
  MERGE,
  /** A list: its elements come after those that are there. The same row again adds them again. */
  APPEND,
  /** A list: its elements that are not there yet come after those that are. */
  UNITE,
  /** A list: its elements are taken away. */
  REMOVE,
  /** A number: it is added. The same row again adds it again. */
  ADD;

  /** Whether the same row, applied again, changes nothing. */
  public boolean isRepeatable() {
    return this != APPEND && this != ADD;
  }
}
