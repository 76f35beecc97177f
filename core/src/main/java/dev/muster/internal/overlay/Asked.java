package dev.muster.internal.overlay;

import dev.muster.model.ContactId;
import dev.muster.model.Identifier;
import dev.muster.model.ObjectId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What rows ask of the store. Not safe for use by several threads.
 *
 * <p>An identifier of a scheme that is the store's own id is asked for by that id.
 */
public final class Asked {

  private final Set<String> lookUps;
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final Map<Identifier, ContactId> ids = new LinkedHashMap<>(0);
  private final Set<ObjectId> objects = new LinkedHashSet<>(0);

  /**
   * Asks nothing yet.
   *
   * @param lookUps names of the schemes that are the store's own id
   */
  public Asked(Set<String> lookUps) {
    this.lookUps = lookUps;
  }

  /** Asks who carries an identifier. */
  public void add(Identifier identifier) {
    if (!lookUps.contains(identifier.scheme())) {
      identifiers.add(identifier);
    } else if (!identifier.parts().get(0).isBlank()) {
      ids.put(identifier, new ContactId(identifier.parts().get(0)));
    }
  }

  /** Asks for an object. */
  public void add(ObjectId object) {
    objects.add(object);
  }

  /** The identifiers whose carriers are asked for. */
  public Set<Identifier> identifiers() {
    return identifiers;
  }

  /** The store's own ids that are asked for, by the identifiers that are such. */
  public Map<Identifier, ContactId> ids() {
    return ids;
  }

  /** The objects asked for. */
  public Set<ObjectId> objects() {
    return objects;
  }
}
