package dev.muster.internal.review;

import dev.muster.model.Carriers;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Link;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.Scope;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers what the store would, had the review written what it would have. */
final class ReviewReader {

  private final ContactStore store;
  private final Patches patches;
  private final MadeIds made;

  ReviewReader(ContactStore store, Patches patches, MadeIds made) {
    this.store = store;
    this.patches = patches;
    this.made = made;
  }

  Found find(Scope scope, Lookup lookup) {
    return patches.isEmpty() ? store.find(scope, lookup) : new Answer(scope, lookup).found();
  }

  Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    Set<EventKey> known = new HashSet<>();
    Set<EventKey> others = new LinkedHashSet<>();
    keys.forEach(key -> (patches.has(key) ? known : others).add(key));
    if (!others.isEmpty()) {
      known.addAll(store.known(scope, others));
    }
    return known;
  }

  /** The answer to one lookup. */
  private final class Answer {

    private final Lookup lookup;
    private final Found stored;
    private final Map<Identifier, List<ContactId>> gainers = new HashMap<>();
    private final Map<ContactId, ContactSnapshot> contacts = new HashMap<>();
    private final Found bases;

    Answer(Scope scope, Lookup lookup) {
      this.lookup = lookup;
      Lookup real = lookup.contacts(real(lookup.ids())).links(realLinks(lookup.links()));
      this.stored = real.isEmpty() ? Found.builder().build() : store.find(scope, real);
      Set<ContactId> wanted = new LinkedHashSet<>();
      for (Identifier identifier : lookup.identifiers()) {
        List<ContactId> who = patches.gainers(identifier);
        if (!who.isEmpty()) {
          gainers.put(identifier, who);
          wanted.addAll(who);
        }
      }
      Set<ContactId> there = real(wanted);
      this.bases =
          there.isEmpty()
              ? Found.builder().build()
              : store.find(
                  scope, Lookup.of(lookup.fields()).contacts(there).memberships(lookup.segments()));
    }

    Found found() {
      Found.Builder found = Found.builder();
      lookup.identifiers().forEach(each -> found.carriers(each, carriers(each)));
      for (ContactId id : lookup.ids()) {
        contact(id, stored.contact(id)).ifPresent(found::contact);
      }
      lookup.objects().forEach(each -> object(each, found));
      lookup.links().forEach(each -> link(each, found));
      return found.build();
    }

    private Carriers carriers(Identifier identifier) {
      Carriers before = stored.carriers(identifier);
      List<ContactSnapshot> now = new ArrayList<>();
      Set<ContactId> seen = new HashSet<>();
      for (ContactSnapshot contact : before.contacts()) {
        contact(contact.id(), Optional.of(contact))
            .filter(patched -> patched.identifiers().contains(identifier))
            .filter(patched -> seen.add(patched.id()))
            .ifPresent(now::add);
      }
      for (ContactId id : gainers.getOrDefault(identifier, List.of())) {
        contact(id, bases.contact(id))
            .filter(patched -> patched.identifiers().contains(identifier))
            .filter(patched -> seen.add(patched.id()))
            .ifPresent(now::add);
      }
      boolean more = before.extent() == Carriers.Extent.MORE || now.size() > lookup.perIdentifier();
      List<ContactSnapshot> first = now.subList(0, Math.min(now.size(), lookup.perIdentifier()));
      return more ? new Carriers(first, Carriers.Extent.MORE) : Carriers.all(first);
    }

    private Optional<ContactSnapshot> contact(ContactId id, Optional<ContactSnapshot> base) {
      ContactSnapshot known = contacts.get(id);
      if (known != null) {
        return Optional.of(known);
      }
      Optional<Patch> patch = patches.of(id);
      Optional<ContactSnapshot> answer =
          patch.isEmpty() || (base.isEmpty() && !made.has(id))
              ? base
              : Optional.of(Patched.OfContact.of(id, base, patch.get(), lookup.segments()));
      answer.ifPresent(contact -> contacts.put(id, contact));
      return answer;
    }

    private void object(ObjectId id, Found.Builder found) {
      Optional<Patch> patch = patches.of(id);
      if (patch.isPresent()) {
        found.object(new Patched.OfObject(id, stored.object(id), patch.get()));
      } else {
        stored.object(id).ifPresent(found::object);
      }
    }

    private void link(Link link, Found.Builder found) {
      Optional<Patch> patch = patches.of(link);
      if (patch.isPresent()) {
        found.link(new Patched.OfLink(link, stored.link(link), patch.get()));
      } else {
        stored.link(link).ifPresent(found::link);
      }
    }

    private Set<ContactId> real(Set<ContactId> ids) {
      Set<ContactId> real = new LinkedHashSet<>(ids);
      real.removeIf(made::has);
      return real;
    }

    private Set<Link> realLinks(Set<Link> links) {
      Set<Link> real = new LinkedHashSet<>(links);
      real.removeIf(link -> made.has(link.contact()));
      return real;
    }
  }
}
