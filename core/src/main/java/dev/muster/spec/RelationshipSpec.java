package dev.muster.spec;

import java.util.List;
import java.util.Optional;

/**
 * What a file of relationships looks like: a row links a person to an object, a column is an
 * identifier of the person, the object's type or id, or an attribute of the relationship. Neither
 * side is ever created.
 *
 * <p>Immutable; equal by value.
 *
 * @param about what it is called
 * @param file what holds for the whole file
 * @param columns an identifier and the object's id among them
 * @param persons what becomes of rows for which person they mean; known people are updated, unknown
 *     ones not created
 * @param objectType the type of every object of the file, if no column has it
 * @param unknownObjects what becomes of a row that means an unknown object; it is not created
 */
public record RelationshipSpec(
    About about,
    FileRules file,
    List<Column> columns,
    PersonRules persons,
    Optional<String> objectType,
    UnknownObjects unknownObjects)
    implements CsvImportSpec {

  public RelationshipSpec {
    columns = List.copyOf(columns);
    ColumnRules.common(
        columns,
        file,
        FieldPath::of,
        RoleName.IDENTIFIER,
        RoleName.OBJECT_TYPE,
        RoleName.OBJECT_ID,
        RoleName.ATTRIBUTE,
        RoleName.SKIPPED);
    ColumnRules.identifiers(columns, persons);
    ColumnRules.updating(persons);
    ColumnRules.objects(columns, objectType);
    ColumnRules.nobodyNew(columns);
    Checks.that(
        persons.unknown() != UnknownPeople.CREATE,
        "unknownPeople must be SKIP or REJECT in a file of relationships, was CREATE");
    Checks.that(
        unknownObjects != UnknownObjects.CREATE,
        "unknownObjects must be SKIP or REJECT in a file of relationships, was CREATE");
  }

  @Override
  public Builder toBuilder() {
    Builder builder = new Builder().like(this).unknownObjects(unknownObjects);
    objectType.ifPresent(builder::everyObjectOf);
    return builder;
  }

  /**
   * Builds a spec of relationships. Defaults, beside those of {@link PersonSpecBuilder}:
   *
   * <ul>
   *   <li>{@link #everyObjectOf}: a column has the type
   *   <li>{@link #unknownObjects}: {@link UnknownObjects#REJECT}
   * </ul>
   *
   * <p>Not safe for use by several threads.
   */
  public static final class Builder extends PersonSpecBuilder<RelationshipSpec, Builder>
      implements AttributeColumns<Builder> {

    private Optional<String> objectType = Optional.empty();
    private UnknownObjects unknownObjects = UnknownObjects.REJECT;

    Builder() {
      super(UnknownPeople.REJECT);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Adds the column of the object's id, under a header. */
    public Builder objectId(String header) {
      return column(Column.objectId().from(header));
    }

    /** Adds the column of the object's type, under a header. */
    public Builder objectType(String header) {
      return column(Column.objectType().from(header));
    }

    /** Says the type of every object of the file, in place of a column. */
    public Builder everyObjectOf(String type) {
      objectType = Optional.of(type);
      return this;
    }

    /** What becomes of a row that means an unknown object. */
    public Builder unknownObjects(UnknownObjects rule) {
      unknownObjects = rule;
      return this;
    }

    @Override
    public RelationshipSpec build() {
      return new RelationshipSpec(
          about(), file(), columns(), persons(), objectType, unknownObjects);
    }
  }
}
