package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.EventVisibility;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a caller must obey in a write of a contact. */
final class ContactRules {

  private ContactRules() {}

  static void check(ContactWrite write, Set<Ability> abilities) {
    checkNames(write);
    checkAbilities(write, abilities);
    if (write.target() instanceof Target.Known known) {
      Misuse.unless(!write.isEmpty(), "a write must do something");
      if (write.changesContact()) {
        WriteRules.checkSeen(known.seen(), abilities);
      }
    } else {
      Misuse.unless(write.releases().isEmpty(), "a creation must not release identifiers");
      Misuse.unless(write.withdrawals().isEmpty(), "a creation must not withdraw events");
      Misuse.unless(write.leaves().isEmpty(), "a creation must not leave segments");
      WriteRules.checkFresh(write.changes());
    }
  }

  private static void checkNames(ContactWrite write) {
    Misuse.unless(
        WriteRules.allDifferent(write.changes().stream(), Change::path),
        "changes must name each path once in a write");
    Misuse.unless(
        WriteRules.allDifferent(eventKeys(write), Function.identity()),
        "events must have each key once in a write");
    Misuse.unless(
        WriteRules.allDifferent(write.claims().stream(), Claim::identifier),
        "claims must name each identifier once in a write");
    Misuse.unless(
        WriteRules.allDifferent(
            Stream.concat(write.leaves().stream(), write.joins().stream()), Function.identity()),
        "segments must be named once in a write");
  }

  private static Stream<EventKey> eventKeys(ContactWrite write) {
    return Stream.concat(
        write.withdrawals().stream(), write.events().stream().map(EventAppend::key));
  }

  private static void checkAbilities(ContactWrite write, Set<Ability> abilities) {
    if (write.claims().stream().anyMatch(claim -> claim.uniqueness() == Uniqueness.UNIQUE)) {
      WriteRules.needs(Ability.UNIQUE_IDENTIFIERS, abilities, "unique claims");
    }
    if (!write.leaves().isEmpty() || !write.joins().isEmpty()) {
      WriteRules.needs(Ability.SEGMENTS, abilities, "memberships");
    }
    if (!write.withdrawals().isEmpty()) {
      WriteRules.needs(Ability.EVENT_REMOVAL, abilities, "withdrawals");
    }
    if (write.events().stream()
        .anyMatch(event -> event.visibility() != EventVisibility.EVERYWHERE)) {
      WriteRules.needs(Ability.EVENT_VISIBILITY, abilities, "events not seen everywhere");
    }
  }

  /** Checks a write against the contact that it was planned upon, once nothing has moved. */
  static void checkAgainst(Person person, ContactWrite write, Set<Ability> abilities) {
    boolean judged =
        write.target() instanceof Target.Known
            && write.changesContact()
            && abilities.contains(Ability.REVISIONS);
    WriteRules.checkPlanned(person.attributes(), write.changes(), judged ? abilities : Set.of());
    if (judged) {
      Misuse.unless(
          person.standing() == Standing.ACTIVE, "a suppressed contact must not be changed");
      Misuse.unless(
          person.identifiers().containsAll(write.releases()),
          "identifiers released must be carried by the contact");
    }
  }
}
