package dev.muster.spec;

import dev.muster.model.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file of event totals looks like: a row is a person, a column an identifier, a figure of
 * what the person did in sum, or an attribute. It makes no events: a figure is a value of the
 * person, at a path such as {@code events > Purchase > count}.
 *
 * <p>Immutable; equal by value.
 *
 * @param about what it is called
 * @param file what holds for the whole file
 * @param columns at least one identifier among them
 * @param persons what becomes of rows for whom they mean; known people are updated
 * @param base path below which the figures live
 */
public record EventTotalsSpec(
    About about, FileRules file, List<Column> columns, PersonRules persons, Path base)
    implements CsvImportSpec {

  public EventTotalsSpec {
    columns = List.copyOf(columns);
    ColumnRules.common(
        columns,
        file,
        role -> FieldPath.of(base, role),
        RoleName.IDENTIFIER,
        RoleName.EVENT_TOTAL,
        RoleName.ATTRIBUTE,
        RoleName.SKIPPED);
    ColumnRules.identifiers(columns, persons);
    ColumnRules.updating(persons);
  }

  @Override
  public Optional<Path> field(ColumnRole role) {
    return FieldPath.of(base, role);
  }

  @Override
  public Builder toBuilder() {
    return new Builder().like(this).base(base);
  }

  /**
   * Builds a spec of event totals. Defaults, beside those of {@link PersonSpecBuilder}: {@link
   * #base}: the path {@code events}. Not safe for use by several threads.
   */
  public static final class Builder extends PersonSpecBuilder<EventTotalsSpec, Builder>
      implements AttributeColumns<Builder> {

    private Path base = Path.of("events");

    Builder() {
      super(UnknownPeople.CREATE);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Adds the column of a figure of an event's history, under a header. */
    public Builder total(String event, TotalPart part, String header) {
      return column(Column.total(event, part).from(header));
    }

    /** The path below which the figures live. */
    public Builder base(Path path) {
      base = path;
      return this;
    }

    @Override
    public EventTotalsSpec build() {
      return new EventTotalsSpec(about(), file(), columns(), persons(), base);
    }
  }
}
