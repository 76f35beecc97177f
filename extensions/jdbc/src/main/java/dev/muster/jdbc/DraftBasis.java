package dev.muster.jdbc;

import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.LinkWrite;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What the database holds of all that a call's writes touch, read in bulk. */
record DraftBasis(
    Keys keys,
    List<ContactRow> contacts,
    List<ContactTable.Carry> carriers,
    Set<UUID> takenEvents,
    List<Long> newIds,
    ThingBasis things,
    boolean isTrusting) {

  /** What is to be asked. */
  private static final class Questions {
    private final Keys keys = new Keys();
    private final ThingBasis.Questions things = new ThingBasis.Questions(keys);
    private final Set<Long> revised = new HashSet<>();
    private final Set<Long> extended = new HashSet<>();
    private final Set<UUID> mains = new HashSet<>();
    private final Set<UUID> identifiers = new HashSet<>();
    private final Trust trust;
    private final Set<UUID> events = new HashSet<>();
    private int fresh;

    private Questions(Trust trust) {
      this.trust = trust;
    }

    private void about(Write write) {
      things.about(write);
      if (write instanceof ContactWrite contact) {
        about(contact);
      } else if (write instanceof ContactRemoval removal) {
        add(removal.contact(), revised);
      } else if (write instanceof LinkWrite link) {
        add(link.link().contact(), extended);
      }
    }

    private void about(ContactWrite write) {
      if (write.target() instanceof Target.Known known) {
        add(known.id(), write.changesContact() ? revised : extended);
      } else {
        fresh++;
        ((Target.Fresh) write.target()).guards().stream().map(Guard::identifier).forEach(this::add);
      }
      write.claims().forEach(this::add);
      write.events().forEach(event -> events.add(keys.of(event.key())));
    }

    private void add(Claim claim) {
      boolean isIndexed =
          claim.uniqueness() == Uniqueness.UNIQUE
              && trust.scheme().isPresent()
              && trust.scheme().get().equals(claim.identifier().scheme());
      if (isIndexed) {
        identifiers.add(keys.of(claim.identifier()));
      } else {
        add(claim.identifier());
      }
    }

    private void add(Identifier identifier) {
      UUID key = keys.of(identifier);
      mains.add(key);
      identifiers.add(key);
    }

    private static void add(ContactId id, Set<Long> ids) {
      Ids.number(id).ifPresent(ids::add);
    }

    private DraftBasis ask(ContactTable table) throws SQLException {
      extended.removeAll(revised);
      Map<Long, ContactRow> trusted = revised.isEmpty() ? Map.of() : trust.rows().apply(revised);
      revised.removeAll(trusted.keySet());
      List<ContactRow> contacts = new ArrayList<>(trusted.values());
      contacts.addAll(table.byId(revised, ContactTable.Depth.WITH_ATTRIBUTES));
      contacts.addAll(table.byId(extended, ContactTable.Depth.ROW_ONLY));
      List<ContactTable.Carry> carriers = new ArrayList<>(table.mainCarriers(mains));
      if (!identifiers.isEmpty() && table.hasOthers()) {
        carriers.addAll(table.otherCarriers(identifiers, Integer.MAX_VALUE));
      }
      return new DraftBasis(
          keys,
          contacts,
          carriers,
          trust.freeEvents() ? Set.of() : table.knownEvents(events),
          table.newIds(fresh),
          things.ask(table),
          !trusted.isEmpty());
    }
  }

  /**
   * What need not be read, because the database tells when it is written if it is not so.
   *
   * @param scheme whose unique claims are taken to be free, as its index tells
   * @param freeEvents whether events are taken to be new, as their keys' index tells
   * @param rows answers contacts that are taken to be as they were, by id, as their revisions tell
   */
  record Trust(
      Optional<String> scheme,
      boolean freeEvents,
      Function<Collection<Long>, Map<Long, ContactRow>> rows) {}

  /** Reads what writes touch, but for what is trusted. */
  static DraftBasis of(List<Write> writes, ContactTable table, Trust trust) throws SQLException {
    Questions questions = new Questions(trust);
    writes.forEach(questions::about);
    return questions.ask(table);
  }
}
