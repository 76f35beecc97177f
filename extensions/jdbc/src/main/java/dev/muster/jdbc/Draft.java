package dev.muster.jdbc;

import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Revision;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides the writes of one call in order, each on the state that the ones before it leave, without
 * touching the database: a write that is refused has changed nothing.
 */
final class Draft {

  /** An event that was accepted. */
  record NewEvent(UUID event, DraftContact contact, EventAppend append, String properties) {}

  private final DraftBasis basis;
  private final Dialect dialect;
  private final Map<Long, DraftContact> contacts = new LinkedHashMap<>();
  private final Set<UUID> takenEvents;
  private final List<NewEvent> events = new ArrayList<>();
  private final HangingDraft hanging;
  private final ThingDraft things;
  private final DraftCarriers carriers;
  private int nextId;

  Draft(DraftBasis basis, Dialect dialect) {
    this.basis = basis;
    this.dialect = dialect;
    this.takenEvents = new HashSet<>(basis.takenEvents());
    this.hanging = new HangingDraft(basis, dialect);
    this.things = new ThingDraft(basis, dialect);
    this.carriers = new DraftCarriers(basis);
    basis.contacts().forEach(stored -> contacts.put(stored.id(), DraftContact.of(stored)));
  }

  Collection<DraftContact> contacts() {
    return contacts.values();
  }

  List<NewEvent> events() {
    return events;
  }

  HangingDraft hanging() {
    return hanging;
  }

  ThingDraft things() {
    return things;
  }

  Receipt decide(Write write) {
    if (write instanceof ContactWrite contact) {
      return decide(contact);
    }
    if (write instanceof ContactRemoval removal) {
      return decide(removal);
    }
    if (write instanceof ObjectWrite object) {
      return things.decide(object);
    }
    if (write instanceof ObjectRemoval removal) {
      return things.decide(removal);
    }
    return write instanceof LinkWrite link
        ? things.decide(link, id -> known(id) != null)
        : things.decide((LinkRemoval) write);
  }

  private Receipt decide(ContactRemoval removal) {
    @Nullable DraftContact contact = known(removal.contact());
    if (contact == null || hasMoved(contact, removal.seen()) || !holds(contact, removal)) {
      return Receipt.refused(Refusal.MOVED);
    }
    contact.claims().keySet().forEach(identifier -> carriers.drop(identifier, contact));
    contact.remove();
    things.removed(removal.contact());
    return Receipt.written(removal.contact(), Optional.empty());
  }

  private boolean holds(DraftContact contact, ContactRemoval removal) {
    return removal.holdings().isEmpty()
        || removal.holdings().get().equals(things.holdings(contact.id()));
  }

  private Receipt decide(ContactWrite write) {
    @Nullable DraftContact contact = target(write);
    if (contact == null || areEventsTaken(write) || !hanging.bears(contact, write)) {
      return Receipt.refused(Refusal.MOVED);
    }
    Map<Identifier, Uniqueness> claims = claims(contact, write);
    for (Claim claim : write.claims()) {
      if (carriers.isContested(claim, contact)) {
        return Receipt.refused(Refusal.MOVED);
      }
    }
    List<NewEvent> appended = appended(contact, write);
    boolean bears = contact.canBear(write.changes(), dialect.maxChars());
    if (!bears || !canKeep(claims, appended) || !hanging.canKeep(write)) {
      return Receipt.refused(Refusal.INVALID);
    }
    if (write.changesContact()) {
      write.releases().forEach(identifier -> carriers.drop(identifier, contact));
      write.claims().forEach(claim -> carriers.carry(contact, claim));
      contact.revise(claims, write.changes());
      contacts.put(contact.id(), contact);
    }
    hanging.apply(contact, write);
    write.withdrawals().forEach(key -> takenEvents.remove(basis.keys().of(key)));
    appended.forEach(event -> takenEvents.add(event.event()));
    events.addAll(appended);
    return Receipt.written(Ids.contact(contact.id()), Optional.of(mark(contact)));
  }

  private @Nullable DraftContact target(ContactWrite write) {
    if (write.target() instanceof Target.Known known) {
      @Nullable DraftContact contact = known(known.id());
      boolean moved = contact != null && write.changesContact() && hasMoved(contact, known.seen());
      return moved ? null : contact;
    }
    Target.Fresh fresh = (Target.Fresh) write.target();
    return fresh.guards().stream().allMatch(this::holds)
        ? DraftContact.fresh(basis.newIds().get(nextId++))
        : null;
  }

  private @Nullable DraftContact known(ContactId id) {
    OptionalLong number = Ids.number(id);
    @Nullable DraftContact contact = number.isPresent() ? contacts.get(number.getAsLong()) : null;
    return contact == null || contact.fate() == DraftContact.Fate.REMOVED ? null : contact;
  }

  private static boolean hasMoved(DraftContact contact, Optional<Revision> seen) {
    return seen.isPresent() && !seen.get().equals(mark(contact));
  }

  private static Revision mark(DraftContact contact) {
    return Ids.revision(contact.revision());
  }

  private boolean holds(Guard guard) {
    Set<ContactId> now =
        carriers.of(guard.identifier()).keySet().stream()
            .map(Ids::contact)
            .collect(Collectors.toSet());
    return now.equals(guard.carriers());
  }

  private boolean areEventsTaken(ContactWrite write) {
    if (write.events().isEmpty()) {
      return false;
    }
    Set<UUID> own = new HashSet<>();
    for (EventAppend event : write.events()) {
      UUID key = basis.keys().of(event.key());
      if (takenEvents.contains(key) || !own.add(key)) {
        return true;
      }
    }
    return false;
  }

  private static Map<Identifier, Uniqueness> claims(DraftContact contact, ContactWrite write) {
    if (write.releases().isEmpty() && write.claims().isEmpty()) {
      return contact.claims();
    }
    if (contact.claims().isEmpty() && write.claims().size() == 1) {
      Claim only = write.claims().get(0);
      return Map.of(only.identifier(), only.uniqueness());
    }
    Map<Identifier, Uniqueness> claims = new LinkedHashMap<>(contact.claims());
    write.releases().forEach(claims::remove);
    write.claims().forEach(claim -> claims.put(claim.identifier(), claim.uniqueness()));
    return claims;
  }

  private List<NewEvent> appended(DraftContact contact, ContactWrite write) {
    if (write.events().isEmpty()) {
      return List.of();
    }
    List<NewEvent> appended = new ArrayList<>(write.events().size());
    for (EventAppend event : write.events()) {
      UUID key = basis.keys().of(event.key());
      appended.add(new NewEvent(key, contact, event, Json.text(event.properties())));
    }
    return appended;
  }

  private boolean canKeep(Map<Identifier, Uniqueness> claims, List<NewEvent> appended) {
    return Ids.chars(claims) <= dialect.maxChars() && appended.stream().allMatch(this::canKeep);
  }

  private boolean canKeep(NewEvent event) {
    return event.properties().length() <= dialect.maxChars()
        && canKeep(event.append().name())
        && canKeep(event.append().key().text());
  }

  private boolean canKeep(String text) {
    return text.length() <= dialect.maxChars() && dialect.canKeep(text);
  }
}
