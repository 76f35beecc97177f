package dev.muster.model;

/** How many contacts of a tenant may carry one identifier of a scheme. */
public enum Uniqueness {
  /** At most one. */
  UNIQUE,
  /** Any number. */
  SHARED
}
