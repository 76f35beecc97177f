package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.Ability;
import dev.muster.model.Claim;
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

/**
 * What a row's identifiers do to its person: an identifier that the person lacks is filled, one
 * that is set may not change, one that somebody else carries alone may not be claimed.
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
        headers.put(identifier.scheme().name(), column.header());
      }
    }
  }

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

  private Problem error(ProblemCode why, ResolvedRow row, Identifier identifier) {
    String scheme = identifier.scheme();
    return Problem.error(why, row.at(), headers.getOrDefault(scheme, scheme));
  }

  private Optional<ProblemCode> refusal(
      Optional<ContactSnapshot> person, Identifier identifier, WorkingSet people) {
    boolean set =
        person.isPresent()
            && person.get().identifiers().stream()
                .anyMatch(own -> own.scheme().equals(identifier.scheme()));
    if (set || (person.isPresent() && change(identifier) == IdentifierChange.NEVER)) {
      return Optional.of(ProblemCode.IDENTIFIER_CHANGE);
    }
    return uniqueness(identifier) == Uniqueness.UNIQUE
            && !people.carriers(identifier).contacts().isEmpty()
        ? Optional.of(ProblemCode.IDENTIFIER_TAKEN)
        : Optional.empty();
  }

  /** Makes the person whom a row means, with all its identifiers. */
  Person create(ResolvedRow row, WorkingSet people) {
    List<Guard> guards =
        claim(row.by()).uniqueness() == Uniqueness.SHARED
            ? List.of(new Guard(row.by(), Set.of()))
            : List.of();
    Person person = people.create(row.at().record(), guards);
    row.row().identifiers().forEach(each -> people.claim(person, claim(each)));
    return person;
  }

  /** Fills the identifiers that the person lacks, and answers whether there were any. */
  boolean apply(ResolvedRow row, Person person, WorkingSet people) {
    boolean any = false;
    for (Identifier identifier : row.row().identifiers()) {
      if (!person.identifiers().contains(identifier)) {
        people.claim(person, claim(identifier));
        any = true;
      }
    }
    return any;
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

  private static boolean isCarriedBy(Optional<ContactSnapshot> person, Identifier identifier) {
    return person.isPresent() && person.get().identifiers().contains(identifier);
  }
}
