package dev.muster.testkit;

import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects a write of the contract suites. */
final class WriteDraft {

  private final Target target;
  private final List<Identifier> releases = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<EventKey> withdrawals = new ArrayList<>();
  private final List<EventAppend> events = new ArrayList<>();
  private final List<String> leaves = new ArrayList<>();
  private final List<String> joins = new ArrayList<>();

  private WriteDraft(Target target) {
    this.target = target;
  }

  static WriteDraft fresh(Guard... guards) {
    return new WriteDraft(new Target.Fresh(List.of(guards)));
  }

  /** A creation whose guard says that an identifier has no carrier. */
  static WriteDraft freshUnless(Identifier carried) {
    return fresh(new Guard(carried, Set.of()));
  }

  static WriteDraft to(ContactSnapshot seen) {
    return to(seen.id(), seen.revision());
  }

  static WriteDraft to(ContactId id, Optional<Revision> seen) {
    return new WriteDraft(new Target.Known(id, seen));
  }

  WriteDraft release(Identifier identifier) {
    releases.add(identifier);
    return this;
  }

  WriteDraft claim(Identifier identifier) {
    return claim(identifier, Uniqueness.SHARED);
  }

  WriteDraft claim(Identifier identifier, Uniqueness uniqueness) {
    claims.add(new Claim(identifier, uniqueness));
    return this;
  }

  WriteDraft set(Path path, Object after) {
    changes.add(new Change(path, Optional.empty(), Optional.of(after)));
    return this;
  }

  WriteDraft change(Path path, Object before, Object after) {
    changes.add(new Change(path, Optional.of(before), Optional.of(after)));
    return this;
  }

  WriteDraft clear(Path path, Object before) {
    changes.add(new Change(path, Optional.of(before), Optional.empty()));
    return this;
  }

  WriteDraft append(EventAppend event) {
    events.add(event);
    return this;
  }

  WriteDraft withdraw(EventAppend event) {
    withdrawals.add(event.key());
    return this;
  }

  WriteDraft join(String segment) {
    joins.add(segment);
    return this;
  }

  WriteDraft leave(String segment) {
    leaves.add(segment);
    return this;
  }

  ContactWrite done() {
    return ContactWrite.to(target)
        .releases(releases)
        .claims(claims)
        .changes(changes)
        .withdrawals(withdrawals)
        .events(events)
        .leaves(leaves)
        .joins(joins)
        .build();
  }
}
