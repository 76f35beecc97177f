package dev.muster.spec;

import java.util.List;

/**
 * What a file of people looks like: a row is a person, a column an identifier or an attribute.
 *
 * <p>Immutable; equal by value.
 *
 * @param about what it is called
 * @param file what holds for the whole file
 * @param columns at least one identifier among them
 * @param persons what becomes of rows for whom they mean
 */
public record PeopleSpec(About about, FileRules file, List<Column> columns, PersonRules persons)
    implements CsvImportSpec {

  public PeopleSpec {
    columns = List.copyOf(columns);
    ColumnRules.common(
        columns, file, FieldPath::of, RoleName.IDENTIFIER, RoleName.ATTRIBUTE, RoleName.SKIPPED);
    ColumnRules.identifiers(columns, persons);
  }

  /** What becomes of a row that means a known person. */
  public KnownPeople knownPeople() {
    return persons.known();
  }

  @Override
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /**
   * Builds a spec of people. Defaults, beside those of {@link PersonSpecBuilder}: {@link
   * #knownPeople}: {@link KnownPeople#UPDATE}. Not safe for use by several threads.
   */
  public static final class Builder extends PersonSpecBuilder<PeopleSpec, Builder>
      implements AttributeColumns<Builder> {

    Builder() {
      super(UnknownPeople.CREATE);
    }

    @Override
    Builder self() {
      return this;
    }

    /** What becomes of a row that means a known person. */
    public Builder knownPeople(KnownPeople rule) {
      return persons(persons().with(rule));
    }

    @Override
    public PeopleSpec build() {
      return new PeopleSpec(about(), file(), columns(), persons());
    }
  }
}
