package dev.muster.model;

import java.util.List;

/**
 * All that a batch does to one contact: identifiers first released, then claimed, values changed,
 * events appended in order. A write that only appends events neither checks nor moves the contact's
 * revision.
 *
 * <p>Immutable. {@link #toString()} shows counts only.
 *
 * @param target which contact
 * @param releases identifiers that it no longer carries
 * @param claims identifiers that it carries from now on
 * @param changes values that change, each path once
 * @param events what to append, in order
 */
public record ContactWrite(
    Target target,
    List<Identifier> releases,
    List<Claim> claims,
    List<Change> changes,
    List<EventAppend> events)
    implements Write {

  public ContactWrite {
    releases = List.copyOf(releases);
    claims = List.copyOf(claims);
    changes = List.copyOf(changes);
    events = List.copyOf(events);
  }

  /** Whether this write touches identifiers or values, and so checks and moves the revision. */
  public boolean changesContact() {
    return target instanceof Target.Fresh
        || !(releases.isEmpty() && claims.isEmpty() && changes.isEmpty());
  }

  @Override
  public String toString() {
    return "ContactWrite["
        + (target instanceof Target.Fresh ? "new" : "known")
        + ", "
        + changes.size()
        + " changes, "
        + events.size()
        + " events]";
  }
}
