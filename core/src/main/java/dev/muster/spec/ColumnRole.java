package dev.muster.spec;

import dev.muster.model.Path;

/** What a column is for. */
public sealed interface ColumnRole {

  /**
   * Holds an identifier of the person, or one of its parts.
   *
   * @param scheme its scheme
   * @param part which of the scheme's parts, counted from 1
   */
  record PersonIdentifier(IdentifierScheme scheme, int part) implements ColumnRole {

    public PersonIdentifier {
      Checks.that(
          part >= 1 && part <= scheme.parts(),
          "part must be from 1 to " + scheme.parts() + ", was " + part);
    }
  }

  /**
   * Holds an attribute of what the file is about: the person, the object, or the relationship.
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

  /**
   * Holds a property of events of one name; in events files only. In a row of another event its
   * value is dropped with a warning.
   *
   * @param event the event's name
   * @param name the property's name
   */
  record EventProperty(String event, String name) implements ColumnRole {

    public EventProperty {
      Checks.notBlank("event", event);
      Checks.notBlank("property", name);
    }
  }

  /** Holds the event's name; in events files only. */
  record EventName() implements ColumnRole {}

  /** Holds the event's time; in events files only. */
  record EventTime() implements ColumnRole {}

  /** Holds the event's key; in events files only. */
  record EventKeyText() implements ColumnRole {}

  /**
   * Holds a figure of an event's history; in files of event totals only.
   *
   * @param event the event's name
   * @param part which figure
   */
  record EventTotal(String event, TotalPart part) implements ColumnRole {

    public EventTotal {
      Checks.notBlank("event", event);
    }
  }

  /** Holds the object's id; in files of objects and of relationships. */
  record ObjectId() implements ColumnRole {}

  /** Holds the object's type; in files of relationships only. */
  record ObjectType() implements ColumnRole {}

  /** Is passed over without a warning. */
  record Skipped() implements ColumnRole {}
}
