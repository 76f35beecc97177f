package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Basis;
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
import dev.muster.model.Revision;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One tenant's objects, and people's relationships to them. */
final class TenantObjects {

  private final Map<ObjectId, Thing> objects = new LinkedHashMap<>();
  private final Map<Link, Thing> links = new HashMap<>();
  private final Map<ContactId, Set<Link>> ofContact = new HashMap<>();
  private final Map<ObjectId, Set<Link>> ofObject = new HashMap<>();
  private final UndoLog undo;
  private long changes;

  TenantObjects(UndoLog undo) {
    this.undo = undo;
  }

  List<StoredObject> whole() {
    return objects.entrySet().stream()
        .map(
            object ->
                new StoredObject(
                    object.getKey(),
                    Optional.of(object.getValue().revision()),
                    object.getValue().attributes()))
        .toList();
  }

  List<StoredLink> whole(ContactId contact) {
    return links(contact).stream()
        .flatMap(
            link ->
                link(link)
                    .map(
                        thing ->
                            new StoredLink(link, Optional.of(thing.revision()), thing.attributes()))
                    .stream())
        .toList();
  }

  Optional<Thing> object(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  Optional<Thing> link(Link link) {
    return Optional.ofNullable(links.get(link));
  }

  Set<Link> links(ContactId contact) {
    return ofContact.getOrDefault(contact, Set.of());
  }

  Holdings holdings(ObjectId id) {
    return new Holdings(0, 0, ofObject.getOrDefault(id, Set.of()).size());
  }

  Receipt write(ObjectWrite write, Set<Ability> abilities) {
    Optional<Thing> now = object(write.object());
    if (!holds(write.basis(), now, abilities)) {
      return Receipt.refused(Refusal.MOVED);
    }
    Thing before = now.orElse(Thing.fresh(changes));
    WriteRules.checkPlanned(before.attributes(), write.changes(), abilities);
    Thing after = before.after(write.changes());
    changes = Math.max(changes, after.moves());
    undo.put(objects, write.object(), after);
    return receipt(after, abilities);
  }

  Receipt write(LinkWrite write, Predicate<ContactId> isThere, Set<Ability> abilities) {
    Link link = write.link();
    Optional<Thing> now = link(link);
    boolean ends = isThere.test(link.contact()) && objects.containsKey(link.object());
    if (!ends || !holds(write.basis(), now, abilities)) {
      return Receipt.refused(Refusal.MOVED);
    }
    Thing before = now.orElse(Thing.fresh(changes));
    WriteRules.checkPlanned(before.attributes(), write.changes(), abilities);
    Thing after = before.after(write.changes());
    changes = Math.max(changes, after.moves());
    undo.put(links, link, after);
    add(ofContact, link.contact(), link);
    add(ofObject, link.object(), link);
    return receipt(after, abilities);
  }

  Receipt remove(ObjectRemoval removal, Set<Ability> abilities) {
    Optional<Thing> gone =
        object(removal.object()).filter(thing -> unmoved(thing, removal.seen(), abilities));
    boolean held = removal.holdings().filter(h -> !h.equals(holdings(removal.object()))).isEmpty();
    if (gone.isEmpty() || !held) {
      return Receipt.refused(Refusal.MOVED);
    }
    undo.remove(objects, removal.object());
    takeAway(ofObject.getOrDefault(removal.object(), Set.of()));
    return receipt(gone.get(), abilities);
  }

  Receipt remove(LinkRemoval removal, Set<Ability> abilities) {
    Optional<Thing> gone =
        link(removal.link()).filter(thing -> unmoved(thing, removal.seen(), abilities));
    gone.ifPresent(thing -> takeAway(Set.of(removal.link())));
    return gone.map(thing -> receipt(thing, abilities)).orElse(Receipt.refused(Refusal.MOVED));
  }

  void takeAway(Set<Link> all) {
    for (Link link : List.copyOf(all)) {
      undo.remove(links, link);
      drop(ofContact, link.contact(), link);
      drop(ofObject, link.object(), link);
    }
  }

  private <K> void add(Map<K, Set<Link>> index, K key, Link link) {
    if (index.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(link)) {
      undo.add(() -> index.getOrDefault(key, Set.of()).remove(link));
    }
  }

  private <K> void drop(Map<K, Set<Link>> index, K key, Link link) {
    index.getOrDefault(key, Set.of()).remove(link);
    undo.add(() -> index.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(link));
  }

  private static boolean holds(Basis basis, Optional<Thing> now, Set<Ability> abilities) {
    return basis instanceof Basis.Present present
        ? now.filter(thing -> unmoved(thing, present.seen(), abilities)).isPresent()
        : now.isEmpty();
  }

  private static boolean unmoved(Thing thing, Optional<Revision> seen, Set<Ability> abilities) {
    return !abilities.contains(Ability.REVISIONS) || seen.equals(Optional.of(thing.revision()));
  }

  private static Receipt receipt(Thing thing, Set<Ability> abilities) {
    return Receipt.written(
        abilities.contains(Ability.REVISIONS) ? Optional.of(thing.revision()) : Optional.empty());
  }
}
