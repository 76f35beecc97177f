package dev.muster.rule;

/**
 * Into which stores a column may add to numbers and lists that are there. To add twice is not the
 * same as once, so a store must know what it has done.
 */
public enum Accumulation {
  /** Into stores that keep each row's effect once, whatever happens. */
  JOURNALED_STORES,
  /** Into any store; after a crash, rows may have been added twice. */
  ANY_STORE
}
