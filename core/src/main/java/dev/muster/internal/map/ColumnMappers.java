package dev.muster.internal.map;

import dev.muster.model.Identifier;
import dev.muster.row.ProblemCode;
import dev.muster.spec.Canonical;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.ValueType;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/** What each role of a column does with a cell. */
final class ColumnMappers {

  private ColumnMappers() {}

  /**
   * Answers what a column does.
   *
   * @param place of its field in the row's layout; of no meaning for roles that have none
   */
  static CellMapper of(Column column, int place) {
    ColumnRole role = column.role();
    String header = column.header();
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      return (text, draft) -> identifier(identifier.scheme(), header, text, draft);
    }
    if (role instanceof ColumnRole.Attribute) {
      return field(CellReaders.of(column.type()), header, place);
    }
    if (role instanceof ColumnRole.Property property) {
      return property(CellReaders.of(column.type()), header, place, property.name());
    }
    if (role instanceof ColumnRole.EventName) {
      return ColumnMappers::eventName;
    }
    if (role instanceof ColumnRole.EventTime && column.type() instanceof ValueType.DateTime type) {
      return time(new DateTimeReader(type), header);
    }
    if (role instanceof ColumnRole.EventKeyText) {
      return ColumnMappers::eventKey;
    }
    return (text, draft) -> {};
  }

  private static void eventName(String text, RowDraft draft) {
    if (!text.isBlank()) {
      draft.eventName(text);
    }
  }

  private static void eventKey(String text, RowDraft draft) {
    if (!text.isBlank()) {
      draft.eventKey(text);
    }
  }

  private static void identifier(
      IdentifierScheme scheme, String header, String text, RowDraft draft) {
    if (CellText.isUnclean(text) || CellText.trimmed(text).isEmpty()) {
      draft.error(ProblemCode.IDENTIFIER_UNCLEAN, header);
      return;
    }
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    String canonical =
        scheme.canonical() == Canonical.LOWER_CASE ? composed.toLowerCase(Locale.ROOT) : composed;
    draft.identifier(Identifier.of(scheme.name(), canonical));
  }

  private static CellMapper field(CellReader reader, String header, int place) {
    return (text, draft) -> {
      Object value = reader.read(text);
      if (value instanceof ProblemCode code) {
        draft.error(code, header);
      } else {
        draft.field(place, value);
      }
    };
  }

  private static CellMapper property(CellReader reader, String header, int place, String name) {
    return (text, draft) -> {
      Object value = reader.read(text);
      if (value instanceof ProblemCode code) {
        draft.error(code, header);
      } else {
        draft.property(place, name, value);
      }
    };
  }

  private static CellMapper time(DateTimeReader reader, String header) {
    return (text, draft) -> {
      Object value = reader.instant(text);
      if (value instanceof Instant instant) {
        draft.time(text, instant);
      } else if (value instanceof ProblemCode code) {
        draft.error(code, header);
      }
    };
  }
}
