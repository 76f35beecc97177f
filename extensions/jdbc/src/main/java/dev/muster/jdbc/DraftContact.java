package dev.muster.jdbc;

import dev.muster.model.Identifier;
import dev.muster.model.Uniqueness;
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
  private final Map<Identifier, Uniqueness> storedClaims;
  private Map<Identifier, Uniqueness> claims;
  private String attributes;
  private long revision;
  private Fate fate;

  private DraftContact(ContactRow stored, Fate fate) {
    this.stored = stored;
    this.storedClaims = stored.claims();
    this.claims = storedClaims;
    this.attributes = stored.attributes();
    this.revision = stored.revision();
    this.fate = fate;
  }

  static DraftContact of(ContactRow stored) {
    return new DraftContact(stored, Fate.UNTOUCHED);
  }

  static DraftContact fresh(long id) {
    return new DraftContact(
        new ContactRow(id, 0, dev.muster.model.Standing.ACTIVE, Map.of(), Json.EMPTY_OBJECT),
        Fate.MADE);
  }

  long id() {
    return stored.id();
  }

  /** The revision that the database has. */
  long storedRevision() {
    return stored.revision();
  }

  Map<Identifier, Uniqueness> storedClaims() {
    return storedClaims;
  }

  long revision() {
    return revision;
  }

  Map<Identifier, Uniqueness> claims() {
    return claims;
  }

  String attributes() {
    return attributes;
  }

  Fate fate() {
    return fate;
  }

  void revise(Map<Identifier, Uniqueness> newClaims, String newAttributes) {
    claims = newClaims;
    attributes = newAttributes;
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
