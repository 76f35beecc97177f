package dev.muster.internal.map;

import dev.muster.model.Identifier;
import dev.muster.row.ProblemCode;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.ValueType;
import java.time.Instant;
import java.util.Optional;

/** What each role of a column does with a cell. */
final class ColumnMappers {

  private ColumnMappers() {}

  /**
   * Answers what a column does.
   *
   * @param header as the file has it
   * @param place of its field in the row's layout; of no meaning for roles that have none
   */
  static CellMapper of(Column column, String header, int place) {
    ColumnRole role = column.role();
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      return identifier(identifier, IdentifierText.of(column, header));
    }
    if (role instanceof ColumnRole.EventTime && column.type() instanceof ValueType.DateTime type) {
      return time(new DateTimeReader(type), header);
    }
    return name(role, IdentifierText.of(column, header))
        .orElseGet(() -> ValueMappers.of(column, header, place));
  }

  private static Optional<CellMapper> name(ColumnRole role, IdentifierText reader) {
    if (role instanceof ColumnRole.EventName) {
      return Optional.of(ColumnMappers::eventName);
    }
    if (role instanceof ColumnRole.EventKeyText) {
      return Optional.of(ColumnMappers::eventKey);
    }
    if (role instanceof ColumnRole.ObjectId) {
      return Optional.of((text, draft) -> reader.read(text, draft).ifPresent(draft::objectId));
    }
    return role instanceof ColumnRole.ObjectType
        ? Optional.of((text, draft) -> reader.read(text, draft).ifPresent(draft::objectType))
        : Optional.empty();
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

  private static CellMapper identifier(
      ColumnRole.PersonIdentifier identifier, IdentifierText reader) {
    IdentifierScheme scheme = identifier.scheme();
    if (scheme.parts() == 1) {
      return (text, draft) ->
          reader
              .read(text, draft)
              .ifPresent(read -> draft.identifier(Identifier.of(scheme.name(), read)));
    }
    return (text, draft) ->
        reader
            .read(text, draft)
            .ifPresent(read -> draft.identifierPart(scheme, identifier.part(), read));
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
