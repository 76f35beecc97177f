package dev.muster.spec;

import dev.muster.model.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file looks like and what its columns are for.
 *
 * <p>Immutable; equal by value. Written to JSON and read from it without loss.
 */
public sealed interface CsvImportSpec
    permits PeopleSpec, EventSpec, ObjectSpec, RelationshipSpec, EventTotalsSpec {

  /** Answers a builder for files of people. */
  static PeopleSpec.Builder people() {
    return new PeopleSpec.Builder();
  }

  /** Answers a builder for files of events. */
  static EventSpec.Builder events() {
    return new EventSpec.Builder();
  }

  /** Answers a builder for files of objects of one type. */
  static ObjectSpec.Builder objects(String objectType) {
    return new ObjectSpec.Builder(objectType);
  }

  /** Answers a builder for files of relationships between people and objects. */
  static RelationshipSpec.Builder relationships() {
    return new RelationshipSpec.Builder();
  }

  /** Answers a builder for files of what people did in sum. */
  static EventTotalsSpec.Builder eventTotals() {
    return new EventTotalsSpec.Builder();
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

  /** What it is called. */
  About about();

  /** What holds for the whole file. */
  FileRules file();

  /** The columns, in no order that matters to the file. */
  List<Column> columns();

  /** What becomes of rows for whom they mean; of no meaning in a file of objects. */
  PersonRules persons();

  /** Answers a builder that holds what this spec does. */
  SpecBuilder<?, ?> toBuilder();

  /** What becomes of a row that means a person whom the store does not have. */
  default UnknownPeople unknownPeople() {
    return persons().unknown();
  }

  /** Answers this spec for files of another dialect. */
  default CsvImportSpec withDialect(Dialect dialect) {
    return toBuilder().dialect(dialect).build();
  }

  /**
   * Answers this spec with other columns.
   *
   * @throws IllegalArgumentException if they contradict each other
   */
  default CsvImportSpec withColumns(List<Column> columns) {
    return toBuilder().columnsInstead(columns).build();
  }

  /** This spec as indented JSON. */
  default String toJson() {
    return SpecWriter.write(this);
  }

  /** The path of the field that a column of a role fills; empty if it fills none. */
  default Optional<Path> field(ColumnRole role) {
    return FieldPath.of(role);
  }

  /** The paths of the fields whose columns are sensitive. */
  default Set<Path> sensitive() {
    return columns().stream()
        .filter(column -> column.notes().sensitivity() == Sensitivity.SENSITIVE)
        .flatMap(column -> field(column.role()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of the schemes that are the store's own id. */
  default Set<String> lookUps() {
    return schemes().stream()
        .filter(scheme -> scheme.change() == IdentifierChange.LOOK_UP)
        .map(IdentifierScheme::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The schemes of the columns that hold identifiers, in column order, each once. */
  default List<IdentifierScheme> schemes() {
    return columns().stream()
        .map(Column::role)
        .filter(ColumnRole.PersonIdentifier.class::isInstance)
        .map(role -> ((ColumnRole.PersonIdentifier) role).scheme())
        .distinct()
        .toList();
  }
}
