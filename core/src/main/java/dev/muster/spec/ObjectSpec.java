package dev.muster.spec;

import java.util.List;
import java.util.Optional;

/**
 * What a file of objects looks like: a row is an object of one type, a column its id or an
 * attribute. An object is something that people have to do with, such as an account or a course.
 *
 * <p>Immutable; equal by value.
 *
 * @param about what it is called
 * @param file what holds for the whole file
 * @param columns the object's id among them
 * @param objectType the type of every object of the file
 * @param knownObjects what becomes of a row that means a known object
 * @param unknownObjects what becomes of a row that means an unknown object
 */
public record ObjectSpec(
    About about,
    FileRules file,
    List<Column> columns,
    String objectType,
    KnownObjects knownObjects,
    UnknownObjects unknownObjects)
    implements CsvImportSpec {

  public ObjectSpec {
    columns = List.copyOf(columns);
    ColumnRules.common(
        columns, file, FieldPath::of, RoleName.OBJECT_ID, RoleName.ATTRIBUTE, RoleName.SKIPPED);
    ColumnRules.objects(columns, Optional.of(objectType));
    ColumnRules.nobodyNew(columns);
  }

  @Override
  public PersonRules persons() {
    return PersonRules.of(UnknownPeople.REJECT);
  }

  @Override
  public Builder toBuilder() {
    return new Builder(objectType)
        .like(this)
        .knownObjects(knownObjects)
        .unknownObjects(unknownObjects);
  }

  /**
   * Builds a spec of objects. Defaults, beside those of {@link SpecBuilder}:
   *
   * <ul>
   *   <li>{@link #knownObjects}: {@link KnownObjects#UPDATE}
   *   <li>{@link #unknownObjects}: {@link UnknownObjects#CREATE}
   * </ul>
   *
   * <p>Not safe for use by several threads.
   */
  public static final class Builder extends SpecBuilder<ObjectSpec, Builder>
      implements AttributeColumns<Builder> {

    private final String objectType;
    private KnownObjects knownObjects = KnownObjects.UPDATE;
    private UnknownObjects unknownObjects = UnknownObjects.CREATE;

    Builder(String objectType) {
      this.objectType = objectType;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Adds the column of the object's id, under a header. */
    public Builder objectId(String header) {
      return column(Column.objectId().from(header));
    }

    /** What becomes of a row that means a known object. */
    public Builder knownObjects(KnownObjects rule) {
      knownObjects = rule;
      return this;
    }

    /** What becomes of a row that means an unknown object. */
    public Builder unknownObjects(UnknownObjects rule) {
      unknownObjects = rule;
      return this;
    }

    @Override
    public ObjectSpec build() {
      return new ObjectSpec(about(), file(), columns(), objectType, knownObjects, unknownObjects);
    }
  }
}
