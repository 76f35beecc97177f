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
  /** A rule of the host's own. */
  HOST_RULE
}
