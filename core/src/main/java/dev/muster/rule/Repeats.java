package dev.muster.rule;

/** Whether an import may start one campaign for one person more than once. */
public enum Repeats {
  /** Each row that the policy lets start it does. */
  ALLOWED,
  /** Only the first does. */
  ONCE_PER_PERSON
}
