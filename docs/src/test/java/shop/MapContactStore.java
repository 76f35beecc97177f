package shop;

import dev.muster.model.Ability;
import dev.muster.model.Attributes;
import dev.muster.model.Carriers;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People in maps, one set of maps for each tenant. */
final class MapContactStore implements ContactStore {

  private record Person(
      Set<Identifier> identifiers, Map<String, Object> attributes, List<EventAppend> events) {}

  private record Tenant(
      Map<ContactId, Person> people,
      Map<Identifier, Set<ContactId>> carriers,
      Set<Identifier> unique,
      Set<EventKey> keys) {

    Set<ContactId> carriersOf(Identifier identifier) {
      return carriers.getOrDefault(identifier, Set.of());
    }
  }

  private final Map<String, Tenant> tenants = new HashMap<>();
  private int lastId;

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS);
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    Tenant tenant = tenant(scope);
    Found.Builder found = Found.builder();
    for (Identifier identifier : lookup.identifiers()) {
      List<ContactSnapshot> carriers =
          tenant.carriersOf(identifier).stream().map(id -> snapshot(tenant, id)).toList();
      found.carriers(identifier, Carriers.first(lookup.perIdentifier(), carriers));
    }
    lookup.ids().stream()
        .filter(tenant.people()::containsKey)
        .forEach(id -> found.contact(snapshot(tenant, id)));
    return found.build();
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return keys.stream().filter(tenant(scope).keys()::contains).collect(Collectors.toSet());
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    List<Receipt> receipts = new ArrayList<>();
    for (Write write : writes) {
      // A store that does not declare REMOVAL is sent writes of contacts only.
      receipts.add(write(tenant(scope), (ContactWrite) write));
    }
    return receipts;
  }

  private Receipt write(Tenant tenant, ContactWrite write) {
    if (hasMoved(tenant, write)) {
      return Receipt.refused(Refusal.MOVED);
    }
    ContactId id =
        write.target() instanceof Target.Known known
            ? known.id()
            : new ContactId("person " + ++lastId);
    Person before = tenant.people().getOrDefault(id, new Person(Set.of(), Map.of(), List.of()));
    Set<Identifier> identifiers = new LinkedHashSet<>(before.identifiers());
    for (Identifier released : write.releases()) {
      identifiers.remove(released);
      tenant.carriers().get(released).remove(id);
      tenant.unique().remove(released);
    }
    for (Claim claim : write.claims()) {
      identifiers.add(claim.identifier());
      tenant.carriers().computeIfAbsent(claim.identifier(), none -> new LinkedHashSet<>()).add(id);
      if (claim.uniqueness() == Uniqueness.UNIQUE) {
        tenant.unique().add(claim.identifier());
      } else {
        tenant.unique().remove(claim.identifier());
      }
    }
    List<EventAppend> events = new ArrayList<>(before.events());
    for (EventAppend event : write.events()) {
      events.add(event);
      tenant.keys().add(event.key());
    }
    Map<String, Object> attributes = Attributes.patched(before.attributes(), write.changes());
    tenant.people().put(id, new Person(identifiers, attributes, events));
    return Receipt.written(id, Optional.empty());
  }

  private static boolean hasMoved(Tenant tenant, ContactWrite write) {
    return hasMoved(tenant, write.target())
        || write.claims().stream().anyMatch(claim -> isTaken(tenant, claim, write.target()))
        || write.events().stream().map(EventAppend::key).anyMatch(tenant.keys()::contains);
  }

  private static boolean hasMoved(Tenant tenant, Target target) {
    if (target instanceof Target.Known known) {
      return !tenant.people().containsKey(known.id());
    }
    return ((Target.Fresh) target)
        .guards().stream()
            .anyMatch(guard -> !tenant.carriersOf(guard.identifier()).equals(guard.carriers()));
  }

  private static boolean isTaken(Tenant tenant, Claim claim, Target target) {
    boolean alone =
        claim.uniqueness() == Uniqueness.UNIQUE || tenant.unique().contains(claim.identifier());
    return alone
        && tenant.carriersOf(claim.identifier()).stream()
            .anyMatch(id -> !(target instanceof Target.Known known && known.id().equals(id)));
  }

  /** The events of a contact, in the order in which they were appended. */
  List<EventAppend> events(Scope scope, ContactId contact) {
    return tenant(scope).people().get(contact).events();
  }

  private Tenant tenant(Scope scope) {
    return tenants.computeIfAbsent(
        scope.tenant(),
        none -> new Tenant(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>()));
  }

  private static ContactSnapshot snapshot(Tenant tenant, ContactId id) {
    Person person = tenant.people().get(id);
    return ContactSnapshot.of(
        id, Optional.empty(), Standing.ACTIVE, person.identifiers(), person.attributes());
  }
}
