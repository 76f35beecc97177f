package dev.muster.spec;

import java.util.List;
import java.util.Optional;

/**
 * What a file of events looks like: a row is something that a person did, a column an identifier of
 * the person, the event's name or time, or a property.
 *
 * <p>Immutable; equal by value.
 *
 * @param about what it is called
 * @param file what holds for the whole file
 * @param columns at least one identifier among them
 * @param persons what becomes of rows for whom they mean; known people are updated
 * @param identity what makes an event one and the same
 * @param eventName the name of every event, if no column has it
 */
public record EventSpec(
    About about,
    FileRules file,
    List<Column> columns,
    PersonRules persons,
    EventIdentity identity,
    Optional<String> eventName)
    implements CsvImportSpec {

  public EventSpec {
    columns = List.copyOf(columns);
    ColumnRules.common(
        columns,
        file,
        FieldPath::of,
        RoleName.IDENTIFIER,
        RoleName.PROPERTY,
        RoleName.EVENT_PROPERTY,
        RoleName.EVENT_NAME,
        RoleName.EVENT_TIME,
        RoleName.EVENT_KEY,
        RoleName.SKIPPED);
    ColumnRules.identifiers(columns, persons);
    ColumnRules.updating(persons);
    ColumnRules.events(columns, identity, eventName);
  }

  @Override
  public Builder toBuilder() {
    Builder builder = new Builder().like(this).identity(identity);
    eventName.ifPresent(builder::everyEventNamed);
    return builder;
  }

  /**
   * Builds a spec of events. Defaults, beside those of {@link PersonSpecBuilder}:
   *
   * <ul>
   *   <li>{@link #identity}: {@link EventIdentity#CONTENT}
   *   <li>{@link #everyEventNamed}: a column has the name
   * </ul>
   *
   * <p>Not safe for use by several threads.
   */
  public static final class Builder extends PersonSpecBuilder<EventSpec, Builder> {

    private EventIdentity identity = EventIdentity.CONTENT;
    private Optional<String> eventName = Optional.empty();

    Builder() {
      super(UnknownPeople.REJECT);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Adds the column of the event's name, under a header. */
    public Builder eventName(String header) {
      return column(Column.eventName().from(header));
    }

    /** Gives every event of the file one name, in place of a column. */
    public Builder everyEventNamed(String name) {
      eventName = Optional.of(name);
      return this;
    }

    /** Adds the column of the event's time in ISO form with an offset, under a header. */
    public Builder eventTime(String header) {
      return column(Column.eventTime().from(header));
    }

    /** Adds the column of the event's time, under a header. */
    public Builder eventTime(String header, ValueType.DateTime type) {
      return column(Column.eventTime().from(header).as(type));
    }

    /** Adds the column of the event's key, under a header; an event is then known by it. */
    public Builder eventKey(String header) {
      return column(Column.eventKey().from(header)).identity(EventIdentity.COLUMN);
    }

    /** Adds the column of a text property, headed by its name. */
    public Builder property(String name) {
      return column(Column.property(name));
    }

    /** Adds the column of a text property, under a header. */
    public Builder property(String name, String header) {
      return column(Column.property(name).from(header));
    }

    /** Adds the column of a property of some type, under a header. */
    public Builder property(String name, String header, ValueType type) {
      return column(Column.property(name).from(header).as(type));
    }

    /** What makes an event one and the same. */
    public Builder identity(EventIdentity rule) {
      identity = rule;
      return this;
    }

    @Override
    public EventSpec build() {
      return new EventSpec(about(), file(), columns(), persons(), identity, eventName);
    }
  }
}
