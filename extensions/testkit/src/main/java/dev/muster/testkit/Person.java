package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.Identifier;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A contact in memory, immutable and packed: a million of these must fit. */
record Person(
    long number,
    ContactId id,
    long moves,
    Standing standing,
    List<Identifier> identifiers,
    Map<String, Object> attributes,
    EventChain events,
    List<String> segments) {

  static Person fresh(long number) {
    return new Person(
        number,
        new ContactId("c" + number),
        0,
        Standing.ACTIVE,
        List.of(),
        Map.of(),
        EventChain.EMPTY,
        List.of());
  }

  Revision revision() {
    return new Revision("r" + moves);
  }

  Person after(ContactWrite write) {
    Map<String, Object> patched =
        write.changes().isEmpty()
            ? attributes
            : Map.copyOf(Attributes.patched(attributes, write.changes()));
    return new Person(
        number,
        id,
        write.changesContact() ? moves + 1 : moves,
        standing,
        carriedAfter(write),
        patched,
        events.without(write.withdrawals()).plus(write.events()),
        segmentsAfter(write));
  }

  /** Whether the events that a write withdraws and the segments that it leaves are there. */
  boolean bears(ContactWrite write) {
    return segments.containsAll(write.leaves())
        && write.joins().stream().noneMatch(segments::contains)
        && events.hasAll(write.withdrawals());
  }

  Person standing(Standing now) {
    return new Person(number, id, moves + 1, now, identifiers, attributes, events, segments);
  }

  private List<Identifier> carriedAfter(ContactWrite write) {
    Set<Identifier> carried = new LinkedHashSet<>(identifiers);
    write.releases().forEach(carried::remove);
    write.claims().stream().map(Claim::identifier).forEach(carried::add);
    return List.copyOf(carried);
  }

  private List<String> segmentsAfter(ContactWrite write) {
    if (write.leaves().isEmpty() && write.joins().isEmpty()) {
      return segments;
    }
    Set<String> after = new LinkedHashSet<>(segments);
    after.removeAll(Set.copyOf(write.leaves()));
    after.addAll(write.joins());
    return List.copyOf(after);
  }
}
