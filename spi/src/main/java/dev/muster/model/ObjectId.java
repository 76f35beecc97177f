package dev.muster.model;

import java.util.List;

/**
 * What an object that is not a person is known by: its type and its id within the type.
 *
 * <p>Immutable. {@link #toString()} shows the type only.
 *
 * @param type the object type's name, as the host spells it
 * @param id the object's id, canonical; a store compares it exactly
 */
public record ObjectId(String type, String id) {

  /** The scheme of {@link #asIdentifier()}. */
  private static final String SCHEME = "object";

  public ObjectId {
    Checks.notBlank("type", type);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id must not be empty");
    }
  }

  /**
   * This id in the shape of an identifier, for an intent about an object and not about a person:
   * scheme {@code object}, parts type and id.
   */
  public Identifier asIdentifier() {
    return new Identifier(SCHEME, List.of(type, id));
  }

  @Override
  public String toString() {
    return "ObjectId[" + type + "]";
  }
}
