package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.Ability;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Uniqueness;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.IdentifierScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a row's identifiers do to its person, by the {@link IdentifierChange} of each scheme. One
 * that somebody else carries alone may never be claimed.
 */
public final class IdentifierClaims {

  private final Map<String, IdentifierScheme> schemes = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();

  private final boolean storeKeepsUnique;

  /** Answers the rules for a spec's schemes, and for what a store can do. */
  public IdentifierClaims(CsvImportSpec spec, Set<Ability> abilities) {
    storeKeepsUnique = abilities.contains(Ability.UNIQUE_IDENTIFIERS);
    for (Column column : spec.columns()) {
      if (column.role() instanceof ColumnRole.PersonIdentifier identifier) {
        schemes.put(identifier.scheme().name(), identifier.scheme());
        headers.putIfAbsent(identifier.scheme().name(), column.header());
      }
    }
  }

  /** Why the row may not claim what it gives. */
  List<Problem> problems(ResolvedRow row, WorkingSet people) {
    List<Problem> problems = List.of();
    for (Identifier identifier : row.row().identifiers()) {
      if (!isCarriedBy(row.person(), identifier)) {
        Optional<ProblemCode> why = refusal(row.person(), identifier, people);
        if (why.isPresent()) {
          problems = problems.isEmpty() ? new ArrayList<>(1) : problems;
          problems.add(error(why.get(), row, identifier));
        }
      }
    }
    return problems;
  }

  /** An error for each identifier that the person does not carry, where rows claim nothing. */
  List<Problem> strangers(ResolvedRow row) {
    return row.row().identifiers().stream()
        .filter(identifier -> !isCarriedBy(row.person(), identifier))
        .map(identifier -> error(ProblemCode.IDENTIFIER_CHANGE, row, identifier))
        .toList();
  }

  private Problem error(ProblemCode why, ResolvedRow row, Identifier identifier) {
    String scheme = identifier.scheme();
    return Problem.error(why, row.at(), headers.getOrDefault(scheme, scheme));
  }

  private Optional<ProblemCode> refusal(
      Optional<ContactSnapshot> person, Identifier identifier, WorkingSet people) {
    boolean taken = !people.carriers(identifier).contacts().isEmpty();
    IdentifierChange change = change(identifier);
    if (change == IdentifierChange.LOOK_UP) {
      return Optional.of(taken ? ProblemCode.IDENTIFIER_TAKEN : ProblemCode.UNKNOWN_PERSON);
    }
    if (person.isPresent()
        && (change == IdentifierChange.NEVER
            || (change == IdentifierChange.FILL && hasOneOf(person.get(), identifier.scheme())))) {
      return Optional.of(ProblemCode.IDENTIFIER_CHANGE);
    }
    return taken && uniqueness(identifier) == Uniqueness.UNIQUE
        ? Optional.of(ProblemCode.IDENTIFIER_TAKEN)
        : Optional.empty();
  }

  private static boolean hasOneOf(ContactSnapshot person, String scheme) {
    return person.identifiers().stream().anyMatch(own -> own.scheme().equals(scheme));
  }

  /**
   * Whether a person can be made only once the rows before it are kept, because one of them made
   * somebody who carries the same identifier, whom the store must be able to name.
   */
  boolean mustWait(ResolvedRow row, WorkingSet people) {
    if (row.person().isEmpty()) {
      for (ContactSnapshot carrier : people.carriers(row.by()).contacts()) {
        if (!people.person(carrier).isStored()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Makes the person whom a row means, with all its identifiers. */
  Person create(ResolvedRow row, WorkingSet people) {
    List<Guard> guards =
        claim(row.by()).uniqueness() == Uniqueness.SHARED
            ? List.of(new Guard(row.by(), carriers(row.by(), people)))
            : List.of();
    Person person = people.create(row.at().record(), guards);
    for (Identifier identifier : row.row().identifiers()) {
      people.claim(person, claim(identifier));
    }
    return person;
  }

  private static Set<ContactId> carriers(Identifier identifier, WorkingSet people) {
    List<ContactSnapshot> all = people.carriers(identifier).contacts();
    if (all.isEmpty()) {
      return Set.of();
    }
    return all.stream().map(ContactSnapshot::id).collect(Collectors.toSet());
  }

  /** Fills and changes the identifiers of a person, and answers whether there were any. */
  boolean apply(ResolvedRow row, Person person, WorkingSet people) {
    boolean any = false;
    for (Identifier identifier : row.row().identifiers()) {
      if (!isCarriedBy(Optional.of(person), identifier)) {
        releaseOthers(person, identifier.scheme(), people);
        people.claim(person, claim(identifier));
        any = true;
      }
    }
    return any;
  }

  private static void releaseOthers(Person person, String scheme, WorkingSet people) {
    List.copyOf(person.identifiers()).stream()
        .filter(own -> own.scheme().equals(scheme))
        .forEach(own -> people.release(person, own));
  }

  private Claim claim(Identifier identifier) {
    return new Claim(identifier, storeKeepsUnique ? uniqueness(identifier) : Uniqueness.SHARED);
  }

  private Uniqueness uniqueness(Identifier identifier) {
    IdentifierScheme scheme = schemes.get(identifier.scheme());
    return scheme == null ? Uniqueness.UNIQUE : scheme.uniqueness();
  }

  private IdentifierChange change(Identifier identifier) {
    IdentifierScheme scheme = schemes.get(identifier.scheme());
    return scheme == null ? IdentifierChange.FILL : scheme.change();
  }

  private boolean isCarriedBy(Optional<? extends ContactSnapshot> person, Identifier identifier) {
    if (person.isEmpty()) {
      return false;
    }
    return change(identifier) == IdentifierChange.LOOK_UP
        ? identifier.parts().equals(List.of(person.get().id().text()))
        : person.get().identifiers().contains(identifier);
  }
}
