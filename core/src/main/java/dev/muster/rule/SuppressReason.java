package dev.muster.rule;

/** Why a campaign is not started. */
public enum SuppressReason {
  /** Nothing triggers under this policy. */
  PASSIVE,
  /** The occurrence is older than the policy allows. */
  TOO_OLD,
  /** The campaign's delay has passed. */
  ELAPSED,
  /** The occurrence's own time lies in the future. */
  FUTURE,
  /** The event has no time of its own, and the policy asks for one. */
  NO_TIME,
  /** The policy lets other occurrences start campaigns, not this one. */
  OTHER_OCCURRENCE,
  /** The policy lets other campaigns start, not this one. */
  OTHER_CAMPAIGN,
  /** The row's own field says no, or says nothing. */
  ROW_SAYS_NO,
  /** The campaign's delay leads beyond the year 9998, or cannot be added at all. */
  DELAY_TOO_LONG,
  /** The import has started the campaign for the person before, and may do so once. */
  REPEATED,
  /** A rule of the host's own. */
  HOST_RULE
}
