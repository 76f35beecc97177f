package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Attributes;
import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Values;
import dev.muster.model.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a caller must obey in the writes that it sends. */
final class WriteRules {

  private WriteRules() {}

  static void check(List<Write> writes, Set<Ability> abilities) {
    Misuse.unless(
        allDifferent(writes.stream().flatMap(WriteRules::contact), Function.identity()),
        "writes must name each contact once in a call");
    for (Write write : writes) {
      if (write instanceof ContactWrite contactWrite) {
        check(contactWrite, abilities);
      } else if (write instanceof ContactRemoval removal) {
        Misuse.unless(
            abilities.contains(Ability.REMOVAL),
            "removals must go to a store that declares REMOVAL");
        checkSeen(removal.seen(), abilities);
      }
    }
  }

  private static void check(ContactWrite write, Set<Ability> abilities) {
    Misuse.unless(
        allDifferent(write.changes().stream(), Change::path),
        "changes must name each path once in a write");
    Misuse.unless(
        allDifferent(write.events().stream(), EventAppend::key),
        "events must have each key once in a write");
    Misuse.unless(
        allDifferent(write.claims().stream(), Claim::identifier),
        "claims must name each identifier once in a write");
    Misuse.unless(
        abilities.contains(Ability.UNIQUE_IDENTIFIERS)
            || write.claims().stream().allMatch(c -> c.uniqueness() == Uniqueness.SHARED),
        "unique claims must go to a store that declares UNIQUE_IDENTIFIERS");
    if (write.target() instanceof Target.Known known) {
      checkKnown(write, known, abilities);
    } else {
      checkFresh(write);
    }
  }

  private static void checkFresh(ContactWrite write) {
    Misuse.unless(write.releases().isEmpty(), "a creation must not release identifiers");
    Misuse.unless(
        write.changes().stream().allMatch(change -> change.before().isEmpty()),
        "changes of a creation must not have a before");
  }

  private static void checkKnown(ContactWrite write, Target.Known known, Set<Ability> abilities) {
    Misuse.unless(write.changesContact() || !write.events().isEmpty(), "a write must do something");
    if (write.changesContact()) {
      checkSeen(known.seen(), abilities);
    }
  }

  private static void checkSeen(Optional<Revision> seen, Set<Ability> abilities) {
    Misuse.unless(
        seen.isPresent() == abilities.contains(Ability.REVISIONS),
        "the revision seen must be given just when the store declares REVISIONS");
  }

  /** Checks a write against the contact that it was planned upon, once nothing has moved. */
  static void checkAgainst(Person person, ContactWrite write, Set<Ability> abilities) {
    for (Change change : write.changes()) {
      Misuse.unless(
          change.before().isPresent() || change.after().isPresent(),
          "a change must have a before or an after, at ",
          change.path());
    }
    if (write.target() instanceof Target.Known
        && write.changesContact()
        && abilities.contains(Ability.REVISIONS)) {
      checkPlanned(person, write);
    }
  }

  private static void checkPlanned(Person person, ContactWrite write) {
    Misuse.unless(person.standing() == Standing.ACTIVE, "a suppressed contact must not be changed");
    Misuse.unless(
        person.identifiers().containsAll(write.releases()),
        "identifiers released must be carried by the contact");
    for (Change change : write.changes()) {
      Optional<Object> now = Attributes.value(person.attributes(), change.path());
      Misuse.unless(
          same(change.before(), now),
          "before must be what the contact holds at the revision seen, at ",
          change.path());
      Misuse.unless(
          !same(change.before(), change.after()), "a change must change, at ", change.path());
    }
  }

  private static boolean same(Optional<Object> one, Optional<Object> other) {
    if (one.isPresent() && other.isPresent()) {
      return Values.same(one.get(), other.get());
    }
    return one.isEmpty() && other.isEmpty();
  }

  private static Stream<ContactId> contact(Write write) {
    if (write instanceof ContactRemoval removal) {
      return Stream.of(removal.contact());
    }
    if (write instanceof ContactWrite change && change.target() instanceof Target.Known known) {
      return Stream.of(known.id());
    }
    return Stream.empty();
  }

  private static <T> boolean allDifferent(Stream<T> all, Function<T, ?> key) {
    List<?> keys = all.map(key).toList();
    return keys.size() == Set.copyOf(keys).size();
  }
}
