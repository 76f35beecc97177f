package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Attributes;
import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.Holdings;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Revision;
import dev.muster.model.Target;
import dev.muster.model.Values;
import dev.muster.model.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a caller must obey in the writes that it sends. */
final class WriteRules {

  private WriteRules() {}

  static void check(List<Write> writes, Set<Ability> abilities) {
    Misuse.unless(
        allDifferent(writes.stream().flatMap(WriteRules::named), Function.identity()),
        "writes must name each contact once in a call, and each object and link");
    writes.forEach(write -> check(write, abilities));
  }

  private static void check(Write write, Set<Ability> abilities) {
    if (write instanceof ContactWrite change) {
      ContactRules.check(change, abilities);
    } else if (write instanceof ContactRemoval removal) {
      checkRemoval(removal.seen(), removal.holdings(), abilities);
    } else if (write instanceof ObjectRemoval removal) {
      needs(Ability.OBJECTS, abilities, "objects");
      checkRemoval(removal.seen(), removal.holdings(), abilities);
    } else if (write instanceof LinkRemoval removal) {
      needs(Ability.OBJECTS, abilities, "links");
      checkRemoval(removal.seen(), Optional.empty(), abilities);
    } else if (write instanceof ObjectWrite change) {
      needs(Ability.OBJECTS, abilities, "objects");
      check(change.basis(), change.changes(), abilities);
    } else if (write instanceof LinkWrite change) {
      needs(Ability.OBJECTS, abilities, "links");
      check(change.basis(), change.changes(), abilities);
    }
  }

  static void needs(Ability ability, Set<Ability> abilities, String what) {
    Misuse.unless(
        abilities.contains(ability), what + " must go to a store that declares " + ability);
  }

  private static void checkRemoval(
      Optional<Revision> seen, Optional<Holdings> holdings, Set<Ability> abilities) {
    needs(Ability.REMOVAL, abilities, "removals");
    if (holdings.isPresent()) {
      needs(Ability.HOLDINGS, abilities, "removals of counted holdings");
    }
    checkSeen(seen, abilities);
  }

  private static void check(Basis basis, List<Change> changes, Set<Ability> abilities) {
    Misuse.unless(
        allDifferent(changes.stream(), Change::path),
        "changes must name each path once in a write");
    if (basis instanceof Basis.Present present) {
      checkSeen(present.seen(), abilities);
      Misuse.unless(!changes.isEmpty(), "a write must do something");
    } else {
      checkFresh(changes);
    }
  }

  static void checkFresh(List<Change> changes) {
    Misuse.unless(
        changes.stream().allMatch(change -> change.before().isEmpty()),
        "changes of a creation must not have a before");
  }

  static void checkSeen(Optional<Revision> seen, Set<Ability> abilities) {
    Misuse.unless(
        seen.isPresent() == abilities.contains(Ability.REVISIONS),
        "the revision seen must be given just when the store declares REVISIONS");
  }

  /** Checks changes against the values that they were planned upon, once nothing has moved. */
  static void checkPlanned(
      Map<String, Object> attributes, List<Change> changes, Set<Ability> abilities) {
    for (Change change : changes) {
      Misuse.unless(
          change.before().isPresent() || change.after().isPresent(),
          "a change must have a before or an after, at ",
          change.path());
      if (abilities.contains(Ability.REVISIONS)) {
        Misuse.unless(
            same(change.before(), Attributes.value(attributes, change.path())),
            "before must be what the contact holds at the revision seen, at ",
            change.path());
        Misuse.unless(
            !same(change.before(), change.after()), "a change must change, at ", change.path());
      }
    }
  }

  private static boolean same(Optional<Object> one, Optional<Object> other) {
    if (one.isPresent() && other.isPresent()) {
      return Values.same(one.get(), other.get());
    }
    return one.isEmpty() && other.isEmpty();
  }

  private static Stream<Object> named(Write write) {
    if (write instanceof ContactWrite change) {
      return change.target() instanceof Target.Known known ? Stream.of(known.id()) : Stream.empty();
    }
    if (write instanceof ContactRemoval removal) {
      return Stream.of(removal.contact());
    }
    if (write instanceof ObjectWrite change) {
      return Stream.of(change.object());
    }
    if (write instanceof ObjectRemoval removal) {
      return Stream.of(removal.object());
    }
    return Stream.of(
        write instanceof LinkWrite change ? change.link() : ((LinkRemoval) write).link());
  }

  static <T> boolean allDifferent(Stream<T> all, Function<T, ?> key) {
    List<?> keys = all.map(key).toList();
    return keys.size() == Set.copyOf(keys).size();
  }
}
