package dev.muster.jdbc;

import dev.muster.model.Claim;
import dev.muster.model.ContactWrite;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import java.util.List;

/** Whether a tenant's writers may work beside each other. */
enum Sharing {
  /** Unique indexes and revisions settle every race. */
  SHARED,
  /** Something is written, or must hold, that no index guards: other writers wait. */
  ALONE;

  static Sharing of(List<Write> writes) {
    for (Write write : writes) {
      if (!isGuardedByIndexes(write)) {
        return ALONE;
      }
    }
    return SHARED;
  }

  private static boolean isGuardedByIndexes(Write write) {
    return write instanceof ObjectWrite
        || write instanceof LinkWrite
        || (write instanceof ContactWrite contact && isGuardedByIndexes(contact));
  }

  private static boolean isGuardedByIndexes(ContactWrite contact) {
    for (Claim claim : contact.claims()) {
      if (claim.uniqueness() != Uniqueness.UNIQUE) {
        return false;
      }
    }
    return !(contact.target() instanceof Target.Fresh fresh && !fresh.guards().isEmpty());
  }
}
