package dev.muster.model;

import java.util.List;

/**
 * All that a batch does to one contact: identifiers first released, then claimed, values changed,
 * events withdrawn, then appended in order, segments left, then joined. A write that does no more
 * than the last four neither checks nor moves the contact's revision.
 *
 * <p>Immutable. {@link #toString()} shows counts only.
 *
 * @param target which contact
 * @param releases identifiers that it no longer carries
 * @param claims identifiers that it carries from now on
 * @param changes values that change, each path once
 * @param withdrawals events of this contact to take away; only to a store with {@link
 *     Ability#EVENT_REMOVAL}
 * @param events what to append, in order
 * @param leaves segments that it is in and is to be in no longer; only to a store with {@link
 *     Ability#SEGMENTS}
 * @param joins segments that it is not in and is to be in; only to a store with {@link
 *     Ability#SEGMENTS}
 */
public record ContactWrite(
    Target target,
    List<Identifier> releases,
    List<Claim> claims,
    List<Change> changes,
    List<EventKey> withdrawals,
    List<EventAppend> events,
    List<String> leaves,
    List<String> joins)
    implements Write {

  public ContactWrite {
    releases = List.copyOf(releases);
    claims = List.copyOf(claims);
    changes = List.copyOf(changes);
    withdrawals = List.copyOf(withdrawals);
    events = List.copyOf(events);
    leaves = List.copyOf(leaves);
    joins = List.copyOf(joins);
  }

  /** Answers a builder of a write that does nothing yet, but for making the contact if fresh. */
  public static Builder to(Target target) {
    return new Builder(target);
  }

  /** Answers a builder that holds what this write does, for another target. */
  public Builder copyTo(Target other) {
    return new Builder(other)
        .releases(releases)
        .claims(claims)
        .changes(changes)
        .withdrawals(withdrawals)
        .events(events)
        .leaves(leaves)
        .joins(joins);
  }

  /** Whether this write touches identifiers or values, and so checks and moves the revision. */
  public boolean changesContact() {
    return target instanceof Target.Fresh
        || !(releases.isEmpty() && claims.isEmpty() && changes.isEmpty());
  }

  /** Whether this write does nothing at all. */
  public boolean isEmpty() {
    return !changesContact()
        && withdrawals.isEmpty()
        && events.isEmpty()
        && leaves.isEmpty()
        && joins.isEmpty();
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

  /** Collects a write; each list is empty unless it is given. Not safe for several threads. */
  public static final class Builder {

    private final Target target;
    private List<Identifier> releases = List.of();
    private List<Claim> claims = List.of();
    private List<Change> changes = List.of();
    private List<EventKey> withdrawals = List.of();
    private List<EventAppend> events = List.of();
    private List<String> leaves = List.of();
    private List<String> joins = List.of();

    private Builder(Target target) {
      this.target = target;
    }

    /** Sets the identifiers that the contact no longer carries. */
    public Builder releases(List<Identifier> all) {
      releases = all;
      return this;
    }

    /** Sets the identifiers that the contact carries from now on. */
    public Builder claims(List<Claim> all) {
      claims = all;
      return this;
    }

    /** Sets the values that change. */
    public Builder changes(List<Change> all) {
      changes = all;
      return this;
    }

    /** Sets the events to take away. */
    public Builder withdrawals(List<EventKey> all) {
      withdrawals = all;
      return this;
    }

    /** Sets the events to append. */
    public Builder events(List<EventAppend> all) {
      events = all;
      return this;
    }

    /** Sets the segments to leave. */
    public Builder leaves(List<String> all) {
      leaves = all;
      return this;
    }

    /** Sets the segments to join. */
    public Builder joins(List<String> all) {
      joins = all;
      return this;
    }

    /** Answers the write. */
    public ContactWrite build() {
      return new ContactWrite(
          target, releases, claims, changes, withdrawals, events, leaves, joins);
    }
  }
}
