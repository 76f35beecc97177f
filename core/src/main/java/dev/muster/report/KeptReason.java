package dev.muster.report;

/** Why an undo left a contact or an object as it is. */
public enum KeptReason {
  /** It is not there any more. */
  GONE,
  /** Somebody changed it since. */
  TOUCHED,
  /** Somebody else carries an identifier that it would get back. */
  IDENTIFIER_TAKEN,
  /** The import made it, and it has events of other origin. */
  HAS_EVENTS,
  /** The import made it, and it is in segments that others put it into. */
  HAS_MEMBERSHIPS,
  /** The import made it, and it has relationships of other origin. */
  HAS_LINKS,
  /** The import made it, and the store cannot tell whether others added to it. */
  NOT_COUNTABLE,
  /** It has events of the import, and the store cannot withdraw events. */
  EVENTS_STAY,
  /** The store could not tell whether it took what the import wrote. */
  UNCERTAIN,
  /** The import took it away, or a part of it, and what it held was not kept. */
  TAKEN_AWAY,
  /** Somebody else kept changing it during the undo. */
  CONTENDED,
  /** Taking the import back breaks a rule of the store's own. */
  STORE_REFUSED
}
