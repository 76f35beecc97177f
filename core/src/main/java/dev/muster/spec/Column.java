package dev.muster.spec;

import dev.muster.model.Path;
import dev.muster.row.ValueMerge;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One column of the file: what its header says and what its cells are for.
 *
 * <p>Immutable. Without {@link #from} the header is the name of what the column is for. Defaults:
 * text, required, no aliases, values replace those that are there, {@link CellRules#standard()},
 * {@link ColumnNotes#nothing()}.
 *
 * @param header the header's text, compared exactly; in a file without a header the column's
 *     number, counted from 1; of a constant column only what problems call it
 * @param aliases headers under which the column may stand instead, the first that the file has
 * @param role what the cells are for
 * @param type how a cell is read
 * @param presence whether a file must have the column
 * @param merge how a value meets the one that is there
 * @param cells what holds for each cell
 * @param notes what is said of it for people
 */
public record Column(
    String header,
    List<String> aliases,
    ColumnRole role,
    ValueType type,
    Presence presence,
    ValueMerge merge,
    CellRules cells,
    ColumnNotes notes) {

  public Column {
    aliases = List.copyOf(aliases);
    ColumnChecks.headers(header, aliases);
    ColumnChecks.type(role, type);
    ColumnChecks.cells(role, cells, presence);
    ColumnChecks.merge(role, type, merge);
    ColumnChecks.text(cells.bad(), merge);
  }

  private Column(String header, ColumnRole role, ValueType type) {
    this(
        header,
        List.of(),
        role,
        type,
        Presence.REQUIRED,
        ValueMerge.REPLACE,
        CellRules.standard(),
        ColumnNotes.nothing());
  }

  /** A column of a unique identifier, see {@link IdentifierScheme#unique}. */
  public static Column identifier(String scheme) {
    return identifier(IdentifierScheme.unique(scheme));
  }

  /** A column of an identifier of one part. */
  public static Column identifier(IdentifierScheme scheme) {
    return identifier(scheme, 1);
  }

  /** A column of one part of an identifier, counted from 1; headed by the scheme's name. */
  public static Column identifier(IdentifierScheme scheme, int part) {
    String header = scheme.parts() == 1 ? scheme.name() : scheme.name() + " " + part;
    return new Column(header, new ColumnRole.PersonIdentifier(scheme, part), ValueType.text());
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

  /** A column of a property of events of one name, headed {@code event.properties.name}. */
  public static Column property(String event, String name) {
    return new Column(
        event + ".properties." + name, new ColumnRole.EventProperty(event, name), ValueType.text());
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

  /**
   * A column of a figure of an event's history, headed {@code events.event.count} and so on, read
   * as {@link TotalPart#type} says.
   */
  public static Column total(String event, TotalPart part) {
    return new Column(
        "events." + event + "." + part.header(),
        List.of(),
        new ColumnRole.EventTotal(event, part),
        part.type(),
        Presence.REQUIRED,
        part.merge(),
        CellRules.standard(),
        ColumnNotes.nothing());
  }

  /** The column of the object's id, headed {@code object_id}. */
  public static Column objectId() {
    return new Column("object_id", new ColumnRole.ObjectId(), ValueType.text());
  }

  /** The column of the object's type, headed {@code object_type_id}. */
  public static Column objectType() {
    return new Column("object_type_id", new ColumnRole.ObjectType(), ValueType.text());
  }

  /** A column to pass over. */
  public static Column skip(String header) {
    return new Column(header, new ColumnRole.Skipped(), ValueType.text()).optional();
  }

  /** Answers this column under another header. */
  public Column from(String other) {
    return new Column(other, aliases, role, type, presence, merge, cells, notes);
  }

  /** Answers this column with the headers under which it may stand instead. */
  public Column orFrom(String... others) {
    return new Column(header, Arrays.asList(others), role, type, presence, merge, cells, notes);
  }

  /** Answers this column read as another type. */
  public Column as(ValueType other) {
    return new Column(header, aliases, role, other, presence, merge, cells, notes);
  }

  /** Answers this column as one that a file may lack. */
  public Column optional() {
    return presence(Presence.OPTIONAL);
  }

  /** Answers this column with another rule for files that lack it. */
  public Column presence(Presence rule) {
    return new Column(header, aliases, role, type, rule, merge, cells, notes);
  }

  /** Answers this column with values that meet those that are there in another way. */
  public Column merge(ValueMerge rule) {
    return new Column(header, aliases, role, type, presence, rule, cells, notes);
  }

  /** Answers this column with a rule of its own for blank cells. */
  public Column blank(BlankCell rule) {
    return with(cells.with(rule));
  }

  /** Answers this column with a rule of its own for blanks around its text. */
  public Column trim(CellTrim rule) {
    return with(cells.with(rule));
  }

  /** Answers this column with a rule of its own for unreadable cells. */
  public Column bad(BadCell rule) {
    return with(cells.with(rule));
  }

  /** Answers a column that no file has, in which every cell has this text. */
  public Column constant(String text) {
    return presence(Presence.OPTIONAL).with(cells.withConstant(text));
  }

  /** Answers this column with a text that a blank cell stands for. */
  public Column whenBlank(String text) {
    return with(cells.withWhenBlank(text));
  }

  /** Answers this column with a text that takes the field's value away. */
  public Column clearedBy(String text) {
    return with(cells.withClearToken(text));
  }

  /** Answers this column with the only texts that its cells may have. */
  public Column allowing(String... texts) {
    return with(cells.withAllowed(Arrays.asList(texts)));
  }

  /** Answers this column as one whose cells are not to be shown. */
  public Column sensitive() {
    return with(notes.with(Sensitivity.SENSITIVE));
  }

  /** Answers this column with a text that a cell may have. */
  public Column example(String text) {
    return with(notes.withExample(text));
  }

  /** Answers this column with a word on what it is for. */
  public Column description(String text) {
    return with(notes.withDescription(text));
  }

  /** The header and the aliases. */
  public List<String> headers() {
    return Stream.concat(Stream.of(header), aliases.stream()).toList();
  }

  Column with(CellRules rules) {
    return new Column(header, aliases, role, type, presence, merge, rules, notes);
  }

  Column with(ColumnNotes words) {
    return new Column(header, aliases, role, type, presence, merge, cells, words);
  }

  Column with(ColumnRole other) {
    return new Column(header, aliases, other, type, presence, merge, cells, notes);
  }
}
