package dev.muster.rule;

/** Which cap holds an intent. */
public enum HoldReason {
  /** The cap of the whole import. */
  TOTAL_CAP,
  /** The cap of the campaign. */
  CAMPAIGN_CAP,
  /** The cap of the person. */
  PERSON_CAP
}
