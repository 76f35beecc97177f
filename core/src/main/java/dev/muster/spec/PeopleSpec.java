package dev.muster.spec;

import dev.muster.model.Path;
import java.util.List;

/**
 * What a file of people looks like: a row is a person, a column an identifier or an attribute.
 *
 * <p>Immutable; equal by value.
 *
 * @param file what holds for the whole file
 * @param columns at least one identifier among them
 * @param knownPeople what becomes of a row that means a known person
 * @param unknownPeople what becomes of a row that means an unknown person
 */
public record PeopleSpec(
    FileRules file, List<Column> columns, KnownPeople knownPeople, UnknownPeople unknownPeople)
    implements CsvImportSpec {

  public PeopleSpec {
    columns = List.copyOf(columns);
    ColumnRules.people(columns);
  }

  @Override
  public CsvImportSpec withDialect(Dialect dialect) {
    return toBuilder().dialect(dialect).build();
  }

  /** Answers a builder that holds what this spec does. */
  public Builder toBuilder() {
    return new Builder()
        .file(file)
        .columns(columns)
        .knownPeople(knownPeople)
        .unknownPeople(unknownPeople);
  }

  /**
   * Builds a spec of people. Defaults: {@link FileRules#standard()}, known people are updated,
   * unknown people are created. Not safe for use by several threads.
   */
  public static final class Builder extends SpecBuilder<Builder> {

    private KnownPeople knownPeople = KnownPeople.UPDATE;
    private UnknownPeople unknownPeople = UnknownPeople.CREATE;

    Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Adds the column of a text attribute, headed by its name. */
    public Builder attribute(String name) {
      return column(Column.attribute(name));
    }

    /** Adds the column of a text attribute, under a header. */
    public Builder attribute(String name, String header) {
      return column(Column.attribute(name).from(header));
    }

    /** Adds the column of an attribute of some type, under a header. */
    public Builder attribute(String name, String header, ValueType type) {
      return column(Column.attribute(name).from(header).as(type));
    }

    /** Adds the column of a text attribute at a nested path, under a header. */
    public Builder attribute(Path path, String header) {
      return column(Column.attribute(path).from(header));
    }

    /** What becomes of a row that means a known person; {@link KnownPeople#UPDATE} by default. */
    public Builder knownPeople(KnownPeople rule) {
      knownPeople = rule;
      return this;
    }

    /**
     * What becomes of a row that means an unknown person; {@link UnknownPeople#CREATE} by default.
     */
    public Builder unknownPeople(UnknownPeople rule) {
      unknownPeople = rule;
      return this;
    }

    /**
     * Answers the spec.
     *
     * @throws IllegalArgumentException if the columns contradict each other
     */
    public PeopleSpec build() {
      return new PeopleSpec(file(), columns(), knownPeople, unknownPeople);
    }
  }
}
