package dev.muster.internal.map;

import dev.muster.row.Blank;
import dev.muster.row.ProblemCode;
import dev.muster.spec.BadCell;
import dev.muster.spec.CellRules;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;

/** What columns of values do with a cell: read it, and put it into its field. */
final class ValueMappers {

  private ValueMappers() {}

  static CellMapper of(Column column, String header, int place) {
    CellMapper reading = reading(column, header, put(column.role(), place));
    CellMapper clearing =
        column.cells().clearToken().map(token -> clearing(token, place, reading)).orElse(reading);
    return column.role() instanceof ColumnRole.EventProperty property
        ? ofEvent(property.event(), header, clearing)
        : clearing;
  }

  private static Put put(ColumnRole role, int place) {
    if (role instanceof ColumnRole.Property property) {
      return (value, draft) -> draft.property(place, property.name(), value);
    }
    if (role instanceof ColumnRole.EventProperty property) {
      return (value, draft) -> draft.property(place, property.name(), value);
    }
    return (value, draft) -> draft.field(place, value);
  }

  private static CellMapper reading(Column column, String header, Put put) {
    CellReader reader = CellReaders.of(column);
    BadCell bad = column.cells().bad();
    return (text, draft) -> {
      Object value = reader.read(text);
      if (!(value instanceof ProblemCode code)) {
        put.put(value, draft);
      } else if (bad == BadCell.REJECT_ROW) {
        draft.error(code, header);
      } else {
        draft.warning(code, header);
        if (bad == BadCell.KEEP_TEXT) {
          put.put(text, draft);
        }
      }
    };
  }

  /** See {@link CellRules#clearToken}. */
  private static CellMapper clearing(String token, int place, CellMapper other) {
    return (text, draft) -> {
      if (text.equals(token)) {
        draft.field(place, Blank.CLEARS);
      } else {
        other.map(text, draft);
      }
    };
  }

  /** The name of the row's event is read before. */
  private static CellMapper ofEvent(String event, String header, CellMapper own) {
    return (text, draft) -> {
      if (draft.eventName().filter(event::equals).isPresent()) {
        own.map(text, draft);
      } else {
        draft.warning(ProblemCode.PROPERTY_OF_ANOTHER_EVENT, header);
      }
    };
  }

  /** Puts a value where it belongs. */
  private interface Put {

    void put(Object value, RowDraft draft);
  }
}
