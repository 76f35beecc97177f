package dev.muster.spec;

import java.util.Optional;

/**
 * What becomes of rows for whom they mean.
 *
 * <p>Immutable.
 *
 * @param known what becomes of a row that means a known person; {@link KnownPeople#UPDATE} but in
 *     files of people
 * @param unknown what becomes of a row that means an unknown person
 * @param ambiguous what becomes of a row that may mean several people
 * @param segment that the people of imported rows join, if any
 */
public record PersonRules(
    KnownPeople known, UnknownPeople unknown, AmbiguousPeople ambiguous, Optional<String> segment) {

  public PersonRules {
    segment.ifPresent(name -> Checks.notBlank("segment", name));
  }

  /** Known people are updated, ambiguous rows rejected, no segment is joined. */
  public static PersonRules of(UnknownPeople unknown) {
    return new PersonRules(KnownPeople.UPDATE, unknown, AmbiguousPeople.REJECT, Optional.empty());
  }

  PersonRules with(KnownPeople other) {
    return new PersonRules(other, unknown, ambiguous, segment);
  }

  PersonRules with(UnknownPeople other) {
    return new PersonRules(known, other, ambiguous, segment);
  }

  PersonRules with(AmbiguousPeople other) {
    return new PersonRules(known, unknown, other, segment);
  }

  PersonRules joining(String name) {
    return new PersonRules(known, unknown, ambiguous, Optional.of(name));
  }
}
