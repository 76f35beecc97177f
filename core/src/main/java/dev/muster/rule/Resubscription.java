package dev.muster.rule;

/** What becomes of a change that would subscribe a person who has unsubscribed. */
public enum Resubscription {
  /** The change is not made; the rest of the row is imported, with a warning. */
  REFUSE_CHANGE,
  /** The row is rejected. */
  REJECT_ROW,
  /** The change is made, with a warning. */
  APPLY
}
