package dev.muster.spec;

import dev.muster.row.ValueMerge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold within one column. */
final class ColumnChecks {

  private ColumnChecks() {}

  static void headers(String header, List<String> aliases) {
    Checks.notBlank("header", header);
    Set<String> all = new HashSet<>(Set.of(header));
    for (String alias : aliases) {
      Checks.notBlank("alias", alias);
      Checks.that(
          all.add(alias), "alias '" + alias + "' must differ from the column's other headers");
    }
  }

  static void type(ColumnRole role, ValueType type) {
    if (role instanceof ColumnRole.EventTime) {
      Checks.that(
          type instanceof ValueType.DateTime,
          "type of the event's time must be a date-time, was " + type.name());
    } else if (!RoleName.of(role).holdsValues()) {
      Checks.that(
          type instanceof ValueType.Text,
          "type of the column must be text as its role is "
              + RoleName.of(role)
              + ", was "
              + type.name());
    }
    if (role instanceof ColumnRole.EventTotal total) {
      Checks.that(
          isFor(total.part(), type),
          "type of an event's "
              + total.part().field()
              + " must be "
              + total.part().type().name()
              + ", was "
              + type.name());
    }
  }

  private static boolean isFor(TotalPart part, ValueType type) {
    return switch (part) {
      case COUNT, COUNT_INCREMENT -> type instanceof ValueType.WholeNumber;
      case VALUE, VALUE_INCREMENT -> isNumber(type);
      case FIRST_TIME, LAST_TIME -> type instanceof ValueType.DateTime || isNumber(type);
    };
  }

  private static boolean isNumber(ValueType type) {
    return type instanceof ValueType.WholeNumber || type instanceof ValueType.DecimalNumber;
  }

  static void cells(ColumnRole role, CellRules cells, Presence presence) {
    RoleName name = RoleName.of(role);
    Checks.that(
        name.holdsValues() || cells.areAboutBlanksOnly(),
        "a column must hold values to have other rules for its cells than of blanks, was " + name);
    Checks.that(
        cells.constant().isEmpty() || presence == Presence.OPTIONAL,
        "presence of a constant column must be OPTIONAL, was " + presence);
    Checks.that(
        name != RoleName.EVENT_PROPERTY || (cells.blank().isEmpty() && cells.whenBlank().isEmpty()),
        "a property of one event must not have a rule for blank cells: other rows leave it blank");
    Checks.that(
        presence != Presence.FOR_NEW_PEOPLE || name == RoleName.ATTRIBUTE,
        "presence may be FOR_NEW_PEOPLE for an attribute only, was given for " + name);
  }

  static void merge(ColumnRole role, ValueType type, ValueMerge merge) {
    if (role instanceof ColumnRole.EventTotal total) {
      Checks.that(
          merge == total.part().merge(),
          "merge of an event's total must be " + total.part().merge() + ", was " + merge);
    } else if (merge != ValueMerge.REPLACE) {
      Checks.that(
          role instanceof ColumnRole.Attribute,
          "merge must be REPLACE for a column of " + RoleName.of(role) + ", was " + merge);
      Checks.that(fits(merge, type), merge + " must not be asked for values of " + type.name());
    }
  }

  static void text(BadCell bad, ValueMerge merge) {
    Checks.that(
        bad != BadCell.KEEP_TEXT || merge == ValueMerge.REPLACE,
        "merge must be REPLACE for a column that keeps the text of bad cells, was " + merge);
  }

  private static boolean fits(ValueMerge merge, ValueType type) {
    return switch (merge) {
      case REPLACE -> true;
      case MERGE -> type instanceof ValueType.Json;
      case APPEND, UNITE, REMOVE ->
          type instanceof ValueType.ListOf || type instanceof ValueType.Json;
      case ADD -> isNumber(type);
    };
  }
}
