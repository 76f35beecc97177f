package dev.muster.jdbc;

import dev.muster.model.Claim;
import dev.muster.model.Identifier;
import dev.muster.model.Uniqueness;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who carries which identifier while a call's writes are decided. Most calls add events and values
 * to people whose identifiers stay as they are: nothing is made for them.
 */
final class DraftCarriers {

  private final DraftBasis basis;
  private @Nullable Map<UUID, Map<Long, Boolean>> soleByCarrier;

  /** Answers the carriers that the database has. */
  DraftCarriers(DraftBasis basis) {
    this.basis = basis;
  }

  /** Whether another contact carries it and one of the two claims it as unique. */
  boolean isContested(Claim claim, DraftContact by) {
    for (Map.Entry<Long, Boolean> carrier : of(claim.identifier()).entrySet()) {
      boolean excludes = claim.uniqueness() == Uniqueness.UNIQUE || carrier.getValue();
      if (excludes && carrier.getKey() != by.id()) {
        return true;
      }
    }
    return false;
  }

  /** Answers by contact whether it claims the identifier as unique. */
  Map<Long, Boolean> of(Identifier identifier) {
    return all().getOrDefault(basis.keys().of(identifier), Map.of());
  }

  void drop(Identifier identifier, DraftContact contact) {
    all()
        .computeIfPresent(
            basis.keys().of(identifier),
            (key, carriers) -> {
              Map<Long, Boolean> left = new HashMap<>(carriers);
              left.remove(contact.id());
              return left;
            });
  }

  void carry(DraftContact contact, Claim claim) {
    carry(all(), contact.id(), claim.identifier(), claim.uniqueness());
  }

  private Map<UUID, Map<Long, Boolean>> all() {
    @Nullable Map<UUID, Map<Long, Boolean>> all = soleByCarrier;
    if (all == null) {
      all = stored();
      soleByCarrier = all;
    }
    return all;
  }

  private Map<UUID, Map<Long, Boolean>> stored() {
    Map<UUID, Map<Long, Boolean>> all = new HashMap<>();
    for (ContactRow row : basis.contacts()) {
      row.claims()
          .forEach((identifier, uniqueness) -> carry(all, row.id(), identifier, uniqueness));
    }
    for (ContactTable.Carry carry : basis.carriers()) {
      carry(all, carry.identifier(), carry.contact(), carry.sole());
    }
    return all;
  }

  private void carry(
      Map<UUID, Map<Long, Boolean>> all, long contact, Identifier identifier, Uniqueness how) {
    carry(all, basis.keys().of(identifier), contact, how == Uniqueness.UNIQUE);
  }

  private static void carry(
      Map<UUID, Map<Long, Boolean>> all, UUID identifier, long contact, boolean sole) {
    all.merge(identifier, Map.of(contact, sole), DraftCarriers::together);
  }

  /** Most identifiers are carried by one contact, for which a map of one is enough. */
  private static Map<Long, Boolean> together(Map<Long, Boolean> some, Map<Long, Boolean> more) {
    Map<Long, Boolean> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }
}
