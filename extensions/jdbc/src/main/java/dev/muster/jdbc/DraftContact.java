package dev.muster.jdbc;

import dev.muster.model.Attributes;
import dev.muster.model.Change;
import dev.muster.model.Identifier;
import dev.muster.model.Uniqueness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contact while a call's writes are decided: what the database has, and what it is to have. */
final class DraftContact {

  /** What is to become of the contact's row. */
  enum Fate {
    UNTOUCHED,
    MADE,
    REVISED,
    REMOVED
  }

  private final ContactRow stored;
  private Map<Identifier, Uniqueness> claims;
  private List<Change> changes = List.of();
  private long revision;
  private Fate fate;

  private DraftContact(ContactRow stored, Fate fate) {
    this.stored = stored;
    this.claims = stored.claims();
    this.revision = stored.revision();
    this.fate = fate;
  }

  static DraftContact of(ContactRow stored) {
    return new DraftContact(stored, Fate.UNTOUCHED);
  }

  static DraftContact fresh(long id) {
    return new DraftContact(ContactRow.fresh(id), Fate.MADE);
  }

  long id() {
    return stored.id();
  }

  /** The revision that the database has. */
  long storedRevision() {
    return stored.revision();
  }

  Map<Identifier, Uniqueness> storedClaims() {
    return stored.claims();
  }

  long revision() {
    return revision;
  }

  Map<Identifier, Uniqueness> claims() {
    return claims;
  }

  /** As JSON, made anew each time. */
  String attributes() {
    return attributes(changes);
  }

  private String attributes(List<Change> all) {
    return all.isEmpty() ? stored.attributes() : Json.text(Attributes.patched(stored.tree(), all));
  }

  /** Whether the attributes' text stays as short with some more changes. */
  boolean canBear(List<Change> more, int maxChars) {
    long most = stored.mostChars();
    for (Change change : changes) {
      most += Json.mostChars(change);
    }
    for (Change change : more) {
      most += Json.mostChars(change);
    }
    return most <= maxChars || attributes(joined(more)).length() <= maxChars;
  }

  private List<Change> joined(List<Change> more) {
    if (changes.isEmpty() || more.isEmpty()) {
      return changes.isEmpty() ? more : changes;
    }
    List<Change> all = new ArrayList<>(changes);
    all.addAll(more);
    return all;
  }

  Fate fate() {
    return fate;
  }

  void revise(Map<Identifier, Uniqueness> newClaims, List<Change> more) {
    claims = newClaims;
    changes = joined(more);
    revision++;
    if (fate == Fate.UNTOUCHED) {
      fate = Fate.REVISED;
    }
  }

  void remove() {
    claims = Map.of();
    fate = Fate.REMOVED;
  }

  /** Answers the claim that lives in the contact's own row. */
  static Optional<Identifier> main(Map<Identifier, Uniqueness> claims, String mainScheme) {
    for (Map.Entry<Identifier, Uniqueness> claim : claims.entrySet()) {
      boolean main =
          claim.getValue() == Uniqueness.UNIQUE && claim.getKey().scheme().equals(mainScheme);
      if (main) {
        return Optional.of(claim.getKey());
      }
    }
    return Optional.empty();
  }
}
