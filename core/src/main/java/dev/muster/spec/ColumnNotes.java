package dev.muster.spec;

import java.util.Optional;

/**
 * What is said of a column for people; it changes no result.
 *
 * <p>Immutable.
 *
 * @param sensitivity whether its cells may be shown
 * @param example a text that a cell may have
 * @param description what the column is for
 */
public record ColumnNotes(
    Sensitivity sensitivity, Optional<String> example, Optional<String> description) {

  private static final ColumnNotes NOTHING =
      new ColumnNotes(Sensitivity.PLAIN, Optional.empty(), Optional.empty());

  public ColumnNotes {
    example.ifPresent(text -> Checks.notBlank("example", text));
    description.ifPresent(text -> Checks.notBlank("description", text));
  }

  /** Nothing: not sensitive, no example, no description. */
  public static ColumnNotes nothing() {
    return NOTHING;
  }

  ColumnNotes with(Sensitivity other) {
    return new ColumnNotes(other, example, description);
  }

  ColumnNotes withExample(String text) {
    return new ColumnNotes(sensitivity, Optional.of(text), description);
  }

  ColumnNotes withDescription(String text) {
    return new ColumnNotes(sensitivity, example, Optional.of(text));
  }
}
