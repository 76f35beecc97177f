package dev.muster.testkit;

import dev.muster.model.EventAppend;
import dev.muster.model.EventVisibility;
import dev.muster.model.Identifier;
import dev.muster.model.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A contact in canonical form, for comparing what two stores hold: without the store's own id and
 * revision, identifiers and names sorted, numbers by their amount.
 *
 * <p>Immutable; sorts by its text. Unlike the values of the ports, {@link #toString()} shows
 * everything, so that a failed comparison can be read: make it of test data only.
 *
 * @param identifiers what the contact carries, sorted
 * @param standing whether it may be written
 * @param attributes its values, names sorted at every level
 * @param events its events, in the order in which they were appended
 * @param segments those it is in, sorted
 * @param links the objects that it has a relationship to, each with the values of the relationship,
 *     sorted
 */
public record ContactDump(
    List<Identified> identifiers,
    Standing standing,
    Map<String, Object> attributes,
    List<Happened> events,
    List<String> segments,
    List<ObjectDump> links)
    implements Comparable<ContactDump> {

  /**
   * An identifier that shows its text.
   *
   * @param scheme the scheme's name
   * @param parts the identifier's text
   */
  public record Identified(String scheme, List<String> parts) {}

  /**
   * An event that shows its contents.
   *
   * @param key what makes it one and the same
   * @param name what happened
   * @param time when it happened, as ISO 8601
   * @param properties names sorted at every level
   * @param visibility where it is shown and counted
   */
  public record Happened(
      String key,
      String name,
      String time,
      Map<String, Object> properties,
      EventVisibility visibility) {}

  /** Answers the canonical form of a contact that is in no segment and has no relationship. */
  public static ContactDump of(
      Collection<Identifier> identifiers,
      Standing standing,
      Map<String, Object> attributes,
      List<EventAppend> events) {
    return new ContactDump(
        identifiers.stream()
            .map(id -> new Identified(id.scheme(), id.parts()))
            .sorted(Comparator.comparing(Identified::toString))
            .toList(),
        standing,
        Canonical.map(attributes),
        events.stream().map(ContactDump::happened).toList(),
        List.of(),
        List.of());
  }

  /** Answers this contact, being in segments. */
  public ContactDump withSegments(Collection<String> all) {
    return new ContactDump(
        identifiers, standing, attributes, events, all.stream().sorted().toList(), links);
  }

  /** Answers this contact, having relationships. */
  public ContactDump withLinks(Collection<ObjectDump> all) {
    return new ContactDump(
        identifiers, standing, attributes, events, segments, all.stream().sorted().toList());
  }

  /** Answers this contact without the keys of its events, which may name the import. */
  public ContactDump withoutEventKeys() {
    List<Happened> keyless =
        events.stream()
            .map(
                event ->
                    new Happened(
                        "", event.name(), event.time(), event.properties(), event.visibility()))
            .toList();
    return new ContactDump(identifiers, standing, attributes, keyless, segments, links);
  }

  private static Happened happened(EventAppend event) {
    return new Happened(
        event.key().text(),
        event.name(),
        event.time().toString(),
        Canonical.map(event.properties()),
        event.visibility());
  }

  @Override
  public int compareTo(ContactDump other) {
    return toString().compareTo(other.toString());
  }
}
