package dev.muster.spec;

/**
 * What the builders of specs whose rows mean people have in common. Not safe for use by several
 * threads. Defaults, beside those of {@link SpecBuilder}:
 *
 * <ul>
 *   <li>{@link #unknownPeople}: {@link UnknownPeople#CREATE} in a file of people or of event
 *       totals, {@link UnknownPeople#REJECT} in others
 *   <li>{@link #ambiguousPeople}: {@link AmbiguousPeople#REJECT}
 *   <li>{@link #joinSegment}: none
 * </ul>
 *
 * @param <S> what it builds
 * @param <B> the builder itself
 */
public abstract sealed class PersonSpecBuilder<
        S extends CsvImportSpec, B extends PersonSpecBuilder<S, B>>
    extends SpecBuilder<S, B>
    permits PeopleSpec.Builder,
        EventSpec.Builder,
        RelationshipSpec.Builder,
        EventTotalsSpec.Builder {

  private PersonRules persons;

  PersonSpecBuilder(UnknownPeople unknown) {
    this.persons = PersonRules.of(unknown);
  }

  PersonRules persons() {
    return persons;
  }

  B persons(PersonRules rules) {
    persons = rules;
    return self();
  }

  @Override
  B like(CsvImportSpec other) {
    persons = other.persons();
    return super.like(other);
  }

  /** Adds the column of a unique identifier, headed by its scheme. */
  public B identifier(String scheme) {
    return column(Column.identifier(scheme));
  }

  /** Adds the column of a unique identifier, under a header. */
  public B identifier(String scheme, String header) {
    return column(Column.identifier(scheme).from(header));
  }

  /** Adds the column of an identifier of one part, under a header. */
  public B identifier(IdentifierScheme scheme, String header) {
    return column(Column.identifier(scheme).from(header));
  }

  /** What becomes of a row that means an unknown person. */
  public B unknownPeople(UnknownPeople rule) {
    return persons(persons.with(rule));
  }

  /** What becomes of a row that may mean several people. */
  public B ambiguousPeople(AmbiguousPeople rule) {
    return persons(persons.with(rule));
  }

  /** The segment that the people of imported rows join. */
  public B joinSegment(String name) {
    return persons(persons.joining(name));
  }
}
