package dev.muster.jdbc;

import dev.muster.model.Basis;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.Holdings;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Target;
import dev.muster.model.Write;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What the database holds of objects, links, memberships and events to withdraw that a call's
 * writes touch, read in bulk. A call that touches none of it asks nothing.
 */
record ThingBasis(
    List<ObjectRow> objects,
    List<LinkRow> links,
    Map<UUID, Long> linksOfObjects,
    Map<Long, Set<String>> memberships,
    Map<UUID, Long> havers,
    Map<Long, Holdings> ofContacts,
    List<Long> freshNumbers) {

  /** What is to be asked. */
  static final class Questions {

    private final Keys keys;
    private final Set<UUID> objects = new HashSet<>();
    private final Pairs links = new Pairs();
    private final Set<UUID> countedObjects = new HashSet<>();
    private final Pairs memberships = new Pairs();
    private final Set<UUID> withdrawn = new HashSet<>();
    private final Set<Long> countedContacts = new HashSet<>();
    private int fresh;

    Questions(Keys keys) {
      this.keys = keys;
    }

    void about(Write write) {
      if (write instanceof ContactWrite contact) {
        about(contact);
      } else if (write instanceof ContactRemoval removal && removal.holdings().isPresent()) {
        Ids.number(removal.contact()).ifPresent(countedContacts::add);
      } else if (write instanceof ObjectWrite object) {
        objects.add(keys.of(object.object()));
        fresh += object.basis() instanceof Basis.Absent ? 1 : 0;
      } else if (write instanceof ObjectRemoval removal) {
        objects.add(keys.of(removal.object()));
        removal.holdings().ifPresent(held -> countedObjects.add(keys.of(removal.object())));
      } else if (write instanceof LinkWrite change) {
        add(change.link());
        objects.add(keys.of(change.link().object()));
        fresh += change.basis() instanceof Basis.Absent ? 1 : 0;
      } else if (write instanceof LinkRemoval removal) {
        add(removal.link());
      }
    }

    private void about(ContactWrite write) {
      write.withdrawals().forEach(key -> withdrawn.add(keys.of(key)));
      if (write.target() instanceof Target.Known known) {
        OptionalLong id = Ids.number(known.id());
        if (id.isPresent()) {
          write.leaves().forEach(name -> memberships.add(id.getAsLong(), keys.ofSegment(name)));
          write.joins().forEach(name -> memberships.add(id.getAsLong(), keys.ofSegment(name)));
        }
      }
    }

    private void add(Link link) {
      add(link.contact(), link.object());
    }

    private void add(ContactId contact, ObjectId object) {
      Ids.number(contact).ifPresent(id -> links.add(id, keys.of(object)));
    }

    ThingBasis ask(ContactTable contacts) throws SQLException {
      ThingTable table = new ThingTable(contacts);
      return new ThingBasis(
          table.objects(objects),
          table.links(links),
          table.linksOf(countedObjects),
          table.memberships(memberships),
          table.havers(withdrawn),
          table.ofContacts(countedContacts),
          contacts.newIds(fresh));
    }
  }
}
