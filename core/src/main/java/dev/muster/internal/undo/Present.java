package dev.muster.internal.undo;

import dev.muster.model.Ability;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Uniqueness;
import java.util.Set;
import java.util.function.Function;

/**
 * What the store holds now of what was asked.
 *
 * @param found contacts, objects, links and carriers
 * @param events those of the keys asked that are known
 * @param abilities of the store
 * @param schemes tells of an identifier's scheme whether several may carry the same one
 */
record Present(
    Found found,
    Set<EventKey> events,
    Set<Ability> abilities,
    Function<String, Uniqueness> schemes) {

  boolean can(Ability ability) {
    return abilities.contains(ability);
  }

  /** Whether a contact cannot have an identifier back, as another carries it. */
  boolean isTaken(Identifier identifier, ContactId contact) {
    return schemes.apply(identifier.scheme()) == Uniqueness.UNIQUE
        && found.carriers(identifier).contacts().stream()
            .anyMatch(carrier -> !carrier.id().equals(contact));
  }

  Claim claim(Identifier identifier) {
    boolean unique = can(Ability.UNIQUE_IDENTIFIERS);
    return new Claim(identifier, unique ? schemes.apply(identifier.scheme()) : Uniqueness.SHARED);
  }
}
