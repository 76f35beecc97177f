package dev.muster.model;

import java.util.Set;

/**
 * A question to the store: which contacts carry these identifiers or have these ids, and what do
 * they hold.
 *
 * <p>Immutable.
 *
 * @param identifiers whose carriers are asked for
 * @param ids of contacts asked for
 * @param perIdentifier how many carriers of one identifier to answer at most; at least 1
 * @param fields the paths whose values are wanted
 */
public record Lookup(
    Set<Identifier> identifiers, Set<ContactId> ids, int perIdentifier, Set<Path> fields) {

  public Lookup {
    identifiers = Set.copyOf(identifiers);
    ids = Set.copyOf(ids);
    fields = Set.copyOf(fields);
    Checks.atLeast("perIdentifier", 1, perIdentifier);
  }
}
