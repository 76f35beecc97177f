package dev.muster.jdbc;

import dev.muster.model.ContactId;
import dev.muster.model.Identifier;
import dev.muster.model.Standing;
import java.util.List;
import java.util.Map;

/**
 * A whole contact, as it is stored.
 *
 * <p>Immutable. {@link #toString()} shows no person's data.
 *
 * @param id the store's name for the contact
 * @param standing whether it may be written
 * @param identifiers all that it carries, in the order claimed
 * @param attributes a map of {@link dev.muster.model.Values}
 * @param events in the order of their times, those of one instant in the order appended
 * @param segments that it was put into, sorted
 * @param links its relationships, by type and id of the object
 */
public record StoredContact(
    ContactId id,
    Standing standing,
    List<Identifier> identifiers,
    Map<String, Object> attributes,
    List<StoredEvent> events,
    List<String> segments,
    List<StoredLink> links) {

  public StoredContact {
    identifiers = List.copyOf(identifiers);
    attributes = dev.muster.model.Values.copyOfMap(attributes);
    events = List.copyOf(events);
    segments = List.copyOf(segments);
    links = List.copyOf(links);
  }

  @Override
  public String toString() {
    return "StoredContact[" + standing + ", " + events.size() + " events]";
  }
}
