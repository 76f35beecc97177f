package dev.muster.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold among the columns of one spec. */
final class ColumnRules {

  private ColumnRules() {}

  static void people(List<Column> columns) {
    common(columns);
    for (Column column : columns) {
      Checks.that(
          !isAboutEvents(column.role()),
          "column '"
              + column.header()
              + "' must hold an identifier or an attribute in a people file");
    }
    paths(columns);
  }

  static void events(List<Column> columns, EventIdentity identity, Optional<String> eventName) {
    common(columns);
    for (Column column : columns) {
      Checks.that(
          !(column.role() instanceof ColumnRole.Attribute),
          "column '" + column.header() + "' must not hold an attribute in an events file");
    }
    int names = count(columns, ColumnRole.EventName.class);
    Checks.that(
        names + (eventName.isPresent() ? 1 : 0) == 1,
        "events must have their name from one column, or one name for all");
    eventName.ifPresent(name -> Checks.notBlank("eventName", name));
    Checks.that(
        count(columns, ColumnRole.EventTime.class) <= 1,
        "events must have at most one time column");
    int keys = count(columns, ColumnRole.EventKeyText.class);
    Checks.that(keys <= 1, "events must have at most one key column");
    Checks.that(
        (identity == EventIdentity.COLUMN) == (keys == 1),
        "events must have a key column if their identity is COLUMN, and only then");
    properties(columns);
  }

  private static void common(List<Column> columns) {
    Set<String> headers = new HashSet<>();
    Set<String> schemes = new HashSet<>();
    for (Column column : columns) {
      Checks.that(
          headers.add(column.header()),
          "header '" + column.header() + "' must name one column, was given twice");
      if (column.role() instanceof ColumnRole.PersonIdentifier identifier) {
        String scheme = identifier.scheme().name();
        Checks.that(
            schemes.add(scheme),
            "identifier '" + scheme + "' must have one column, was given twice");
      }
    }
    Checks.that(!schemes.isEmpty(), "columns must have an identifier among them");
  }

  private static void paths(List<Column> columns) {
    Set<List<String>> seen = new HashSet<>();
    for (Column column : columns) {
      if (column.role() instanceof ColumnRole.Attribute attribute) {
        List<String> names = attribute.path().names();
        Checks.that(
            seen.stream().noneMatch(other -> overlap(other, names)) && seen.add(names),
            "attribute '" + attribute.path() + "' must have one column, and none inside it");
      }
    }
  }

  private static void properties(List<Column> columns) {
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (column.role() instanceof ColumnRole.Property property) {
        Checks.that(
            seen.add(property.name()),
            "property '" + property.name() + "' must have one column, was given twice");
      }
    }
  }

  private static boolean overlap(List<String> one, List<String> other) {
    int shared = Math.min(one.size(), other.size());
    return one.subList(0, shared).equals(other.subList(0, shared))
        || String.join(".", one).equals(String.join(".", other));
  }

  private static boolean isAboutEvents(ColumnRole role) {
    return role instanceof ColumnRole.Property
        || role instanceof ColumnRole.EventName
        || role instanceof ColumnRole.EventTime
        || role instanceof ColumnRole.EventKeyText;
  }

  private static int count(List<Column> columns, Class<? extends ColumnRole> role) {
    return (int) columns.stream().map(Column::role).filter(role::isInstance).count();
  }
}
