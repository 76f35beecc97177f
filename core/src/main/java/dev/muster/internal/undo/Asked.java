package dev.muster.internal.undo;

import dev.muster.model.ContactId;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.Link;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.Path;
import java.util.HashSet;
import java.util.Set;

/** Collects what must be known of the store before a chunk is decided. */
final class Asked {

  /** So many carriers tell whether there is another than the contact itself. */
  private static final int CARRIERS = 2;

  final Set<ContactId> contacts = new HashSet<>();
  final Set<ObjectId> objects = new HashSet<>();
  final Set<Link> links = new HashSet<>();
  final Set<Identifier> identifiers = new HashSet<>();
  final Set<Path> fields = new HashSet<>();
  final Set<String> segments = new HashSet<>();
  final Set<EventKey> events = new HashSet<>();
  private Lookup.Counting counting = Lookup.Counting.NOTHING;

  void count() {
    counting = Lookup.Counting.HOLDINGS;
  }

  Lookup lookup() {
    return Lookup.of(fields)
        .carriers(identifiers, CARRIERS)
        .contacts(contacts)
        .memberships(segments)
        .objects(objects)
        .links(links)
        .counting(counting);
  }
}
