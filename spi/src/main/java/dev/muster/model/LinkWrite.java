package dev.muster.model;

import java.util.List;

/**
 * All that a batch does to one relationship: it is made, or values of it change. Neither checks nor
 * moves the revisions of its ends. Sent only to a store with {@link Ability#OBJECTS}.
 *
 * <p>Immutable. {@link #toString()} shows counts only.
 *
 * @param link between whom and what
 * @param basis what the write was planned upon
 * @param changes values of the relationship that change, each path once; without a before if it is
 *     made
 */
public record LinkWrite(Link link, Basis basis, List<Change> changes) implements Write {

  public LinkWrite {
    changes = List.copyOf(changes);
  }

  @Override
  public String toString() {
    return "LinkWrite[" + changes.size() + " changes]";
  }
}
