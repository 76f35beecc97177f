package dev.muster.jdbc;

import dev.muster.model.ContactId;
import dev.muster.model.Holdings;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides the writes of objects and links of one call, in order, without touching the database. */
final class ThingDraft {

  private final ThingBasis basis;
  private final Keys keys;
  private final Dialect dialect;
  private final Map<ObjectId, DraftThing> objects = new LinkedHashMap<>();
  private final Map<Link, DraftThing> links = new LinkedHashMap<>();
  private int nextFresh;

  ThingDraft(DraftBasis basis, Dialect dialect) {
    this.basis = basis.things();
    this.keys = basis.keys();
    this.dialect = dialect;
    this.basis.objects().forEach(row -> objects.put(row.id(), thing(row.thing())));
    this.basis.links().forEach(row -> links.put(row.link(), thing(row.thing())));
  }

  private static DraftThing thing(ThingRow row) {
    return new DraftThing(Optional.of(row));
  }

  Map<ObjectId, DraftThing> objects() {
    return objects;
  }

  Map<Link, DraftThing> links() {
    return links;
  }

  Receipt decide(ObjectWrite write) {
    DraftThing object = object(write.object());
    if (!object.is(write.basis())) {
      return Receipt.refused(Refusal.MOVED);
    }
    boolean canName = canKeep(write.object().type()) && canKeep(write.object().id());
    return canName ? put(object, object.patched(write.changes())) : refused();
  }

  Receipt decide(LinkWrite write, Predicate<ContactId> isThere) {
    DraftThing link = link(write.link());
    boolean ends =
        isThere.test(write.link().contact()) && object(write.link().object()).now().isPresent();
    if (!ends || !link.is(write.basis())) {
      return Receipt.refused(Refusal.MOVED);
    }
    return put(link, link.patched(write.changes()));
  }

  private Receipt put(DraftThing thing, String attributes) {
    if (attributes.length() > dialect.maxChars()) {
      return refused();
    }
    thing.put(attributes, thing.now().isPresent() ? 0 : basis.freshNumbers().get(nextFresh++));
    return Receipt.written(thing.now().flatMap(ThingRow::mark));
  }

  private boolean canKeep(String text) {
    return text.length() <= dialect.maxChars() && dialect.canKeep(text);
  }

  private static Receipt refused() {
    return Receipt.refused(Refusal.INVALID);
  }

  Receipt decide(ObjectRemoval removal) {
    DraftThing object = object(removal.object());
    boolean held =
        removal.holdings().isEmpty()
            || removal.holdings().get().equals(new Holdings(0, 0, linksNow(removal.object())));
    if (!object.isUnmoved(removal.seen()) || !held) {
      return Receipt.refused(Refusal.MOVED);
    }
    object.remove();
    remove(link -> link.object().equals(removal.object()));
    return Receipt.written(Optional.empty());
  }

  Receipt decide(LinkRemoval removal) {
    DraftThing link = link(removal.link());
    if (!link.isUnmoved(removal.seen())) {
      return Receipt.refused(Refusal.MOVED);
    }
    link.remove();
    return Receipt.written(Optional.empty());
  }

  /** Takes away the links of a contact that is taken away. */
  void removed(ContactId contact) {
    remove(link -> link.contact().equals(contact));
  }

  private void remove(Predicate<Link> which) {
    links.forEach(
        (link, thing) -> {
          if (which.test(link)) {
            thing.remove();
          }
        });
  }

  /** Answers what a contact holds once the writes so far are done. */
  Holdings holdings(long id) {
    Holdings before = basis.ofContacts().getOrDefault(id, new Holdings(0, 0, 0));
    ContactId contact = Ids.contact(id);
    return new Holdings(
        before.events(),
        before.segments(),
        before.links() + more(link -> link.contact().equals(contact)));
  }

  private long linksNow(ObjectId object) {
    return basis.linksOfObjects().getOrDefault(keys.of(object), 0L)
        + more(link -> link.object().equals(object));
  }

  /** How many more links there are by the writes so far. */
  private long more(Predicate<Link> which) {
    return links.entrySet().stream()
        .filter(link -> which.test(link.getKey()))
        .map(Map.Entry::getValue)
        .mapToLong(
            thing -> (thing.now().isPresent() ? 1 : 0) - (thing.stored().isPresent() ? 1 : 0))
        .sum();
  }

  private DraftThing object(ObjectId id) {
    return objects.computeIfAbsent(id, none -> new DraftThing(Optional.empty()));
  }

  private DraftThing link(Link link) {
    return links.computeIfAbsent(link, none -> new DraftThing(Optional.empty()));
  }
}
