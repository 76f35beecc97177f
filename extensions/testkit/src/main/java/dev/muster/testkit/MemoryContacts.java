package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Carriers;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The contacts of all tenants, as a store of given abilities sees them. */
final class MemoryContacts {

  private static final int MAX_LOOKUP = 100_000;

  private final Map<String, TenantContacts> tenants = new HashMap<>();

  TenantContacts of(String tenant) {
    return tenants.computeIfAbsent(tenant, name -> new TenantContacts());
  }

  Found find(String tenant, Lookup lookup, Set<Ability> abilities) {
    int asked = lookup.identifiers().size() + lookup.ids().size();
    Misuse.unless(
        asked <= MAX_LOOKUP,
        "a lookup must ask for at most " + MAX_LOOKUP + " identifiers and ids, was " + asked);
    TenantContacts contacts = of(tenant);
    Found.Builder found = Found.builder();
    for (Identifier identifier : lookup.identifiers()) {
      found.carriers(identifier, carriers(contacts, identifier, lookup, abilities));
    }
    lookup.ids().stream()
        .flatMap(id -> contacts.person(id).stream())
        .forEach(person -> found.contact(seen(person, lookup, abilities)));
    return found.build();
  }

  private static Carriers carriers(
      TenantContacts contacts, Identifier identifier, Lookup lookup, Set<Ability> abilities) {
    return Carriers.first(
        lookup.perIdentifier(),
        contacts
            .carriers(identifier)
            .limit(lookup.perIdentifier() + 1L)
            .map(person -> seen(person, lookup, abilities))
            .toList());
  }

  private static ContactSnapshot seen(Person person, Lookup lookup, Set<Ability> abilities) {
    Optional<Revision> revision =
        abilities.contains(Ability.REVISIONS) ? Optional.of(person.revision()) : Optional.empty();
    return new SeenContact(person, revision, lookup.fields());
  }

  Set<EventKey> known(String tenant, Set<EventKey> keys, Set<Ability> abilities) {
    TenantContacts contacts = of(tenant);
    return abilities.contains(Ability.EVENT_KEYS)
        ? keys.stream().filter(contacts::knows).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** Applies writes one after another; each is refused or written by itself. */
  List<Receipt> write(String tenant, List<Write> writes, Set<Ability> abilities) {
    return write(tenant, writes, abilities, receipts -> true);
  }

  /** Applies writes one after another, and takes all back unless the receipts please. */
  List<Receipt> write(
      String tenant,
      List<Write> writes,
      Set<Ability> abilities,
      Predicate<List<Receipt>> pleasing) {
    WriteRules.check(writes, abilities);
    TenantContacts contacts = of(tenant);
    List<Receipt> receipts = new ArrayList<>(writes.size());
    try {
      writes.forEach(write -> receipts.add(contacts.write(write, abilities)));
      if (pleasing.test(receipts)) {
        contacts.keep();
      }
      return receipts;
    } finally {
      contacts.takeBack();
    }
  }
}
