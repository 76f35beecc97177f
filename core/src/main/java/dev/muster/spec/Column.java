package dev.muster.spec;

import dev.muster.model.Path;
import java.util.Optional;

/**
 * One column of the file: what its header says and what its cells are for.
 *
 * <p>Immutable. Without {@link #from} the header is the name of what the column is for. Defaults:
 * text, required, blank cells and trimming as the spec says for the whole file.
 *
 * @param header the header's text, compared exactly; in a file without a header the column's
 *     number, counted from 1
 * @param role what the cells are for
 * @param type how a cell is read
 * @param presence whether a file must have the column
 * @param blank what a blank cell does, empty for the spec's own rule
 * @param trim whether blanks around the cell's text are dropped, even inside quotes; empty for the
 *     dialect's rule
 */
public record Column(
    String header,
    ColumnRole role,
    ValueType type,
    Presence presence,
    Optional<BlankCell> blank,
    Optional<CellTrim> trim) {

  public Column {
    Checks.notBlank("header", header);
    Checks.that(
        !(role instanceof ColumnRole.EventTime) || type instanceof ValueType.DateTime,
        "type of the event's time must be a date-time, was " + type.name());
    Checks.that(
        !(role instanceof ColumnRole.PersonIdentifier) || type instanceof ValueType.Text,
        "type of an identifier must be text, was " + type.name());
    Checks.that(
        !(role instanceof ColumnRole.EventName || role instanceof ColumnRole.EventKeyText)
            || type instanceof ValueType.Text,
        "type of an event's name or key must be text, was " + type.name());
  }

  private Column(String header, ColumnRole role, ValueType type) {
    this(header, role, type, Presence.REQUIRED, Optional.empty(), Optional.empty());
  }

  /** A column of a unique identifier, see {@link IdentifierScheme#unique}. */
  public static Column identifier(String scheme) {
    return identifier(IdentifierScheme.unique(scheme));
  }

  /** A column of an identifier. */
  public static Column identifier(IdentifierScheme scheme) {
    return new Column(scheme.name(), new ColumnRole.PersonIdentifier(scheme), ValueType.text());
  }

  /** A column of an attribute. */
  public static Column attribute(String name) {
    return attribute(Path.of(name));
  }

  /** A column of an attribute at a nested path; its header is the path's last name. */
  public static Column attribute(Path path) {
    String last = path.names().get(path.names().size() - 1);
    return new Column(last, new ColumnRole.Attribute(path), ValueType.text());
  }

  /** A column of an event property. */
  public static Column property(String name) {
    return new Column(name, new ColumnRole.Property(name), ValueType.text());
  }

  /** The column of the event's name, headed {@code event}. */
  public static Column eventName() {
    return new Column("event", new ColumnRole.EventName(), ValueType.text());
  }

  /** The column of the event's time, headed {@code time}, in ISO form with an offset. */
  public static Column eventTime() {
    return new Column("time", new ColumnRole.EventTime(), ValueType.dateTime());
  }

  /** The column of the event's key, headed {@code key}. */
  public static Column eventKey() {
    return new Column("key", new ColumnRole.EventKeyText(), ValueType.text());
  }

  /** A column to pass over. */
  public static Column skip(String header) {
    return new Column(header, new ColumnRole.Skipped(), ValueType.text()).optional();
  }

  /** Answers this column under another header. */
  public Column from(String other) {
    return new Column(other, role, type, presence, blank, trim);
  }

  /** Answers this column read as another type. */
  public Column as(ValueType other) {
    return new Column(header, role, other, presence, blank, trim);
  }

  /** Answers this column as one that a file may lack. */
  public Column optional() {
    return new Column(header, role, type, Presence.OPTIONAL, blank, trim);
  }

  /** Answers this column with a rule of its own for blank cells. */
  public Column blank(BlankCell rule) {
    return new Column(header, role, type, presence, Optional.of(rule), trim);
  }

  /** Answers this column with a rule of its own for blanks around its text. */
  public Column trim(CellTrim rule) {
    return new Column(header, role, type, presence, blank, Optional.of(rule));
  }
}
