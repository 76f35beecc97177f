package dev.muster.spec;

import dev.muster.model.Path;

/** What a column is for. */
public sealed interface ColumnRole {

  /**
   * Holds an identifier of the person.
   *
   * @param scheme its scheme
   */
  record PersonIdentifier(IdentifierScheme scheme) implements ColumnRole {}

  /**
   * Holds an attribute of the person; in people files only.
   *
   * @param path where the attribute lives
   */
  record Attribute(Path path) implements ColumnRole {}

  /**
   * Holds a property of the event; in events files only.
   *
   * @param name the property's name
   */
  record Property(String name) implements ColumnRole {

    public Property {
      Checks.notBlank("property", name);
    }
  }

  /** Holds the event's name; in events files only. */
  record EventName() implements ColumnRole {}

  /** Holds the event's time; in events files only. */
  record EventTime() implements ColumnRole {}

  /** Holds the event's key; in events files only. */
  record EventKeyText() implements ColumnRole {}

  /** Is passed over without a warning. */
  record Skipped() implements ColumnRole {}
}
