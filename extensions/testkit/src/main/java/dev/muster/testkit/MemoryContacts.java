package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The contacts of all tenants, as a store of given abilities sees them. */
final class MemoryContacts {

  private final Map<String, TenantContacts> tenants = new HashMap<>();

  TenantContacts of(String tenant) {
    return tenants.computeIfAbsent(tenant, name -> new TenantContacts());
  }

  Found find(String tenant, Lookup lookup, Set<Ability> abilities) {
    LookupRules.check(lookup, abilities);
    return new Answers(of(tenant), lookup, abilities).found();
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
