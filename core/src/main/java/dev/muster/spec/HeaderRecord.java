package dev.muster.spec;

/** Whether the file names its columns. */
public enum HeaderRecord {
  /** The first record names the columns. */
  FIRST,
  /** There is no header; columns are known by their position, counted from 1. */
  NONE
}
