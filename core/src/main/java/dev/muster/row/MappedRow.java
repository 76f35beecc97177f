package dev.muster.row;

import dev.muster.model.Identifier;
import dev.muster.model.ObjectId;
import dev.muster.model.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * A row whose cells have become identifiers, typed values and, as the file may be, an event or an
 * object.
 *
 * <p>Immutable. {@link #toString()} shows where the row stands and nothing that it holds.
 */
public final class MappedRow {

  private final RowRef at;
  private final RowLayout layout;
  private final List<Identifier> identifiers;
  private final Object[] fields;
  private final Optional<EventData> event;
  private final Optional<ObjectId> object;
  private final OptionalLong former;
  private final List<Problem> problems;

  private MappedRow(Parts parts) {
    this.at = parts.at;
    this.layout = parts.layout;
    this.identifiers = List.copyOf(parts.identifiers);
    this.fields = parts.fields;
    this.event = parts.event;
    this.object = parts.object;
    this.former = parts.former;
    this.problems = List.copyOf(parts.problems);
  }

  /** Answers an empty row to be filled. */
  public static Parts at(RowRef at, RowLayout layout) {
    return new Parts(at, layout);
  }

  /** Where the row stands in the file. */
  public RowRef at() {
    return at;
  }

  /** The identifiers that the row gives, in column order. */
  public List<Identifier> identifiers() {
    return identifiers;
  }

  /** The row's identifier of a scheme, if it gives one. */
  public Optional<Identifier> identifier(String scheme) {
    for (Identifier each : identifiers) {
      if (each.scheme().equals(scheme)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * The value of a field: an attribute or property by its name ({@link RowLayout#nameOf}), or an
   * identifier's text by its scheme.
   *
   * @return the value; empty if the row gives none, or no such field
   */
  public Optional<Object> value(String field) {
    OptionalInt place = layout.place(field);
    if (place.isEmpty()) {
      return identifier(field).map(MappedRow::text);
    }
    Object value = fields[place.getAsInt()];
    return value instanceof Blank ? Optional.empty() : Optional.of(value);
  }

  private static String text(Identifier identifier) {
    List<String> parts = identifier.parts();
    return parts.size() == 1 ? parts.get(0) : String.join(" ", parts);
  }

  /** The event, in an events file. */
  public Optional<EventData> event() {
    return event;
  }

  /** The object, in a file of objects or of relationships. */
  public Optional<ObjectId> object() {
    return object;
  }

  /**
   * Which row of another file this row was, as a spreadsheet counts them, if it came back in a file
   * of rejected rows: what stands in its column {@code _row}.
   */
  public OptionalLong formerRow() {
    return former;
  }

  /** Warnings so far. */
  public List<Problem> problems() {
    return problems;
  }

  /** Tells a visitor each field that the row sets or clears, in column order. */
  public void visit(FieldVisitor visitor) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == Blank.CLEARS) {
        visitor.clears(layout.paths().get(i));
      } else if (fields[i] != Blank.KEEPS) {
        visitor.sets(layout.paths().get(i), fields[i], layout.merges().get(i));
      }
    }
  }

  /** Answers this row with more problems said of it. */
  public MappedRow withProblems(List<Problem> more) {
    if (more.isEmpty()) {
      return this;
    }
    Parts parts = copy();
    parts.problems.addAll(more);
    return parts.build();
  }

  /**
   * Answers this row with each value that it sets as a function keeps it; where that answers empty
   * the row does not set the field.
   */
  public MappedRow keeping(BiFunction<Path, Object, Optional<Object>> kept) {
    Parts parts = copy();
    for (int i = 0; i < fields.length; i++) {
      if (!(fields[i] instanceof Blank)) {
        parts.fields[i] = kept.apply(layout.paths().get(i), fields[i]).orElse(Blank.KEEPS);
      }
    }
    return parts.build();
  }

  private Parts copy() {
    Parts parts = new Parts(at, layout);
    parts.identifiers.addAll(identifiers);
    System.arraycopy(fields, 0, parts.fields, 0, fields.length);
    parts.event = event;
    parts.object = object;
    parts.former = former;
    parts.problems.addAll(problems);
    return parts;
  }

  @Override
  public String toString() {
    return "MappedRow[" + at + "]";
  }

  /** Is told what a row does to each field. */
  public interface FieldVisitor {

    /** The row gives the field a value, which meets what is there in some way. */
    void sets(Path path, Object value, ValueMerge merge);

    /** The row takes the field's value away. */
    void clears(Path path);
  }

  /** A row being filled. Not safe for use by several threads. */
  public static final class Parts {

    private final RowRef at;
    private final RowLayout layout;
    private final List<Identifier> identifiers = new ArrayList<>(2);
    private final Object[] fields;
    private Optional<EventData> event = Optional.empty();
    private Optional<ObjectId> object = Optional.empty();
    private OptionalLong former = OptionalLong.empty();
    private final List<Problem> problems = new ArrayList<>(0);

    private Parts(RowRef at, RowLayout layout) {
      this.at = at;
      this.layout = layout;
      this.fields = new Object[layout.paths().size()];
      Arrays.fill(fields, Blank.KEEPS);
    }

    /** Adds an identifier. */
    public Parts identifier(Identifier identifier) {
      identifiers.add(identifier);
      return this;
    }

    /** Sets the field at a place of the layout to a value, or to a {@link Blank}. */
    public Parts field(int place, Object value) {
      fields[place] = value;
      return this;
    }

    /** Sets the event. */
    public Parts event(EventData data) {
      event = Optional.of(data);
      return this;
    }

    /** Sets the object. */
    public Parts object(ObjectId id) {
      object = Optional.of(id);
      return this;
    }

    /** Sets which record of another file the row was. */
    public Parts formerRow(long row) {
      former = OptionalLong.of(row);
      return this;
    }

    /** Adds a problem. */
    public Parts problem(Problem problem) {
      problems.add(problem);
      return this;
    }

    /** Answers the row; the parts are not to be used again. */
    public MappedRow build() {
      return new MappedRow(this);
    }
  }
}
