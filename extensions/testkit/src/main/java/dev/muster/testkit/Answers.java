package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Carriers;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.Revision;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a tenant's contacts and objects answer to one lookup, as a store of given abilities. */
record Answers(TenantContacts contacts, Lookup lookup, Set<Ability> abilities) {

  Found found() {
    Found.Builder found = Found.builder();
    lookup.identifiers().forEach(identifier -> found.carriers(identifier, carriers(identifier)));
    lookup.ids().stream()
        .flatMap(id -> contacts.person(id).stream())
        .forEach(person -> found.contact(seen(person)));
    TenantObjects objects = contacts.objects();
    lookup
        .objects()
        .forEach(id -> objects.object(id).map(o -> seen(id, o)).ifPresent(found::object));
    lookup
        .links()
        .forEach(
            link ->
                objects
                    .link(link)
                    .<LinkSnapshot>map(
                        thing -> new SeenLink(link, revision(thing::revision), values(thing)))
                    .ifPresent(found::link));
    return found.build();
  }

  private Carriers carriers(Identifier identifier) {
    return Carriers.first(
        lookup.perIdentifier(),
        contacts.carriers(identifier).limit(lookup.perIdentifier() + 1L).map(this::seen).toList());
  }

  private ContactSnapshot seen(Person person) {
    return new SeenContact(
        person,
        revision(person::revision),
        new AskedValues(person.attributes(), lookup.fields()),
        person.segments().stream()
            .filter(lookup.segments()::contains)
            .collect(Collectors.toUnmodifiableSet()),
        counted(() -> contacts.holdings(person)));
  }

  private ObjectSnapshot seen(ObjectId id, Thing object) {
    return new SeenObject(
        id,
        revision(object::revision),
        values(object),
        counted(() -> contacts.objects().holdings(id)));
  }

  private AskedValues values(Thing thing) {
    return new AskedValues(thing.attributes(), lookup.fields());
  }

  private Optional<Revision> revision(Supplier<Revision> revision) {
    return abilities.contains(Ability.REVISIONS) ? Optional.of(revision.get()) : Optional.empty();
  }

  private <T> Optional<T> counted(Supplier<T> count) {
    return lookup.counting() == Lookup.Counting.HOLDINGS
        ? Optional.of(count.get())
        : Optional.empty();
  }
}
