package dev.muster.rule;

/** What happens to an event that is older than the policy allows (rule L5). */
public enum OldEvents {
  /** It is stored with its own time. */
  KEEP,
  /** It is stored as if it happened at the import's instant. */
  CLAMP_TO_IMPORT,
  /** It is stored as if it happened 360 days before the import's instant. */
  REDATE_360_DAYS,
  /** Its row is rejected. */
  REJECT
}
