package dev.muster.spec;

import java.util.List;

/**
 * What a file looks like and what its columns are for.
 *
 * <p>Immutable; equal by value. Written to JSON and read from it without loss.
 */
public sealed interface CsvImportSpec permits PeopleSpec, EventSpec {

  /** Answers a builder for files of people. */
  static PeopleSpec.Builder people() {
    return new PeopleSpec.Builder();
  }

  /** Answers a builder for files of events. */
  static EventSpec.Builder events() {
    return new EventSpec.Builder();
  }

  /**
   * Answers the spec that a JSON text describes.
   *
   * @throws IllegalArgumentException if it is not JSON, has an unknown field, or breaks a rule; the
   *     message names the field's path
   */
  static CsvImportSpec fromJson(String json) {
    return SpecReader.read(json);
  }

  /** What holds for the whole file. */
  FileRules file();

  /** The columns, in no order that matters to the file. */
  List<Column> columns();

  /** What becomes of a row that means a person whom the store does not have. */
  UnknownPeople unknownPeople();

  /** Answers this spec for files of another dialect. */
  CsvImportSpec withDialect(Dialect dialect);

  /** This spec as indented JSON. */
  default String toJson() {
    return SpecWriter.write(this);
  }

  /** The schemes of the columns that hold identifiers, in column order. */
  default List<IdentifierScheme> schemes() {
    return columns().stream()
        .map(Column::role)
        .filter(ColumnRole.PersonIdentifier.class::isInstance)
        .map(role -> ((ColumnRole.PersonIdentifier) role).scheme())
        .toList();
  }
}
