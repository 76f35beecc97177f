package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventAppend;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that an {@link InMemoryContactStore} holds of a contact, for tests to look at.
 *
 * <p>Immutable.
 *
 * @param id the store's name for it
 * @param revision the mark of its state
 * @param standing whether it may be written
 * @param identifiers what it carries
 * @param attributes its values, as a tree
 * @param events its events, in the order in which they were appended
 * @param segments those it is in
 * @param links its relationships
 */
public record StoredContact(
    ContactId id,
    Optional<Revision> revision,
    Standing standing,
    Set<Identifier> identifiers,
    Map<String, Object> attributes,
    List<EventAppend> events,
    Set<String> segments,
    List<StoredLink> links)
    implements ContactSnapshot {

  @Override
  public Optional<Object> value(Path path) {
    return Attributes.value(attributes, path);
  }

  /** Answers this contact without what the store made up itself. */
  public ContactDump dump() {
    return ContactDump.of(identifiers, standing, attributes, events)
        .withSegments(segments)
        .withLinks(
            links.stream()
                .map(link -> ObjectDump.of(link.link().object(), link.attributes()))
                .toList());
  }

  @Override
  public String toString() {
    return "StoredContact[" + identifiers.size() + " identifiers, " + events.size() + " events]";
  }
}
