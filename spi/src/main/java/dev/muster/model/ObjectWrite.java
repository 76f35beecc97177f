package dev.muster.model;

import java.util.List;

/**
 * All that a batch does to one object: it is made, or values of it change. Sent only to a store
 * with {@link Ability#OBJECTS}.
 *
 * <p>Immutable. {@link #toString()} shows the type and counts only.
 *
 * @param object which
 * @param basis what the write was planned upon
 * @param changes values that change, each path once; without a before if the object is made
 */
public record ObjectWrite(ObjectId object, Basis basis, List<Change> changes) implements Write {

  public ObjectWrite {
    changes = List.copyOf(changes);
  }

  @Override
  public String toString() {
    return "ObjectWrite[" + object.type() + ", " + changes.size() + " changes]";
  }
}
