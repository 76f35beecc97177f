package dev.muster.model;

import java.util.Set;

/**
 * A condition of a creation: the contacts that carry an identifier are still just those that were
 * found.
 *
 * <p>Immutable.
 *
 * @param identifier the identifier, as a rule of a shared scheme
 * @param carriers who carried it when it was looked up
 */
public record Guard(Identifier identifier, Set<ContactId> carriers) {

  public Guard {
    carriers = Set.copyOf(carriers);
  }
}
