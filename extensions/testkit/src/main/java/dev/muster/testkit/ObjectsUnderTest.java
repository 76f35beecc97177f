package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Holdings;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.LinkWrite;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store's objects and relationships, as the contract suites speak to it. */
record ObjectsUnderTest(StoreUnderTest store) {

  private static final Set<Path> FIELDS =
      Set.of(StoreSuite.PLAN, StoreSuite.CITY, StoreSuite.STREET, Path.of("role"));

  Optional<ObjectSnapshot> object(ObjectId id) {
    return store.find(Lookup.of(FIELDS).objects(Set.of(id))).object(id);
  }

  Optional<ObjectSnapshot> object(ObjectId id, Path field) {
    return store.find(Lookup.of(Set.of(field)).objects(Set.of(id))).object(id);
  }

  Optional<LinkSnapshot> link(Link link) {
    return store.find(Lookup.of(FIELDS).links(Set.of(link))).link(link);
  }

  Optional<LinkSnapshot> link(Link link, Path field) {
    return store.find(Lookup.of(Set.of(field)).links(Set.of(link))).link(link);
  }

  /** Answers an object that must be there. */
  ObjectSnapshot seen(ObjectId id) {
    Optional<ObjectSnapshot> found = object(id);
    assertThat(found).as("object found by its id").isPresent();
    return found.orElseThrow();
  }

  /** Answers a relationship that must be there. */
  LinkSnapshot seen(Link link) {
    Optional<LinkSnapshot> found = link(link);
    assertThat(found).as("link found").isPresent();
    return found.orElseThrow();
  }

  Optional<Holdings> counted(ContactId id) {
    Lookup lookup = Lookup.of(Set.of()).contacts(Set.of(id)).counting(Lookup.Counting.HOLDINGS);
    return store.find(lookup).contact(id).flatMap(ContactSnapshot::holdings);
  }

  Optional<Holdings> counted(ObjectId id) {
    Lookup lookup = Lookup.of(Set.of()).objects(Set.of(id)).counting(Lookup.Counting.HOLDINGS);
    return store.find(lookup).object(id).flatMap(ObjectSnapshot::holdings);
  }

  void make(ObjectId id, Map<Path, Object> values) {
    written(new ObjectWrite(id, Basis.absent(), changes(values)));
  }

  void make(Link link, Map<Path, Object> values) {
    written(new LinkWrite(link, Basis.absent(), changes(values)));
  }

  Receipt write(ObjectId id, Basis basis, Map<Path, Object> values) {
    return store.write(new ObjectWrite(id, basis, changes(values))).get(0);
  }

  Receipt write(Link link, Basis basis, Map<Path, Object> values) {
    return store.write(new LinkWrite(link, basis, changes(values))).get(0);
  }

  void change(ObjectId id, Path path, Object before, Object after) {
    Basis basis = Basis.present(seen(id).revision());
    written(new ObjectWrite(id, basis, List.of(change(path, before, after))));
  }

  void change(Link link, Path path, Object before, Object after) {
    Basis basis = Basis.present(seen(link).revision());
    written(new LinkWrite(link, basis, List.of(change(path, before, after))));
  }

  void remove(ObjectId id) {
    written(new ObjectRemoval(id, seen(id).revision(), Optional.empty()));
  }

  void remove(Link link) {
    written(new LinkRemoval(link, seen(link).revision()));
  }

  private void written(Write write) {
    assertThat(store.write(write).get(0).kind())
        .as("kind of receipt")
        .isEqualTo(Receipt.Kind.WRITTEN);
  }

  private static Change change(Path path, Object before, Object after) {
    return new Change(path, Optional.of(before), Optional.of(after));
  }

  private static List<Change> changes(Map<Path, Object> values) {
    return values.entrySet().stream()
        .map(value -> new Change(value.getKey(), Optional.empty(), Optional.of(value.getValue())))
        .toList();
  }
}
