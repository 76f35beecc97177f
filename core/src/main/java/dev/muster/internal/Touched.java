package dev.muster.internal;

import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Target;
import dev.muster.model.Write;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What writes are about, so that an answer that the store gave before them is known to hold after
 * them too. Relationships do not count, as they are never asked for ahead.
 */
final class Touched {

  private final Set<Identifier> identifiers = new HashSet<>();
  private final Set<ContactId> contacts = new HashSet<>();
  private final Set<ObjectId> objects = new HashSet<>();
  private final Set<EventKey> events = new HashSet<>();
  private boolean newContacts;
  private boolean others;

  void add(Collection<Write> writes) {
    writes.forEach(this::add);
  }

  private void add(Write write) {
    if (write instanceof ContactWrite contact) {
      add(contact);
    } else if (write instanceof ObjectWrite object) {
      objects.add(object.object());
    } else {
      others |= !(write instanceof LinkWrite);
    }
  }

  private void add(ContactWrite write) {
    identifiers.addAll(write.releases());
    write.claims().forEach(claim -> identifiers.add(claim.identifier()));
    for (EventAppend event : write.events()) {
      events.add(event.key());
    }
    if (write.target() instanceof Target.Known known) {
      if (write.changesContact() || !write.joins().isEmpty() || !write.leaves().isEmpty()) {
        contacts.add(known.id());
      }
    } else {
      newContacts = true;
    }
  }

  /** Whether an answer may be another after the writes. */
  boolean meets(Answer answer) {
    return others
        || meetsIds(answer)
        || !Collections.disjoint(identifiers, answer.asked().identifiers())
        || !Collections.disjoint(events, answer.events())
        || !Collections.disjoint(objects, answer.asked().objects())
        || (!contacts.isEmpty()
            && answer.asked().identifiers().stream()
                .anyMatch(identifier -> meets(answer.found().carriers(identifier).contacts())));
  }

  /** Nobody can know the id of a contact that is new, but somebody may guess it. */
  private boolean meetsIds(Answer answer) {
    Collection<ContactId> ids = answer.asked().ids().values();
    return !ids.isEmpty() && (newContacts || !Collections.disjoint(contacts, ids));
  }

  private boolean meets(Collection<ContactSnapshot> found) {
    for (ContactSnapshot contact : found) {
      if (contacts.contains(contact.id())) {
        return true;
      }
    }
    return false;
  }
}
