package dev.muster.internal.map;

import dev.muster.model.EventKey;
import dev.muster.model.Identifier;
import dev.muster.model.ObjectId;
import dev.muster.row.Blank;
import dev.muster.row.CsvRow;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowLayout;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.EventSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.RelationshipSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Maps the rows of one file, in file order, each once.
 *
 * <p>Not safe for use by several threads.
 */
public final class RowMapper {

  private final BoundColumn[] columns;
  private final RowLayout layout;
  private final CsvImportSpec spec;
  private final List<String> schemes;
  private final Optional<String> everyEvent;
  private final Optional<String> everyObject;
  private final EventIdentity identity;
  private final EventKeys keys;

  /** Answers a mapper for a file whose header was found to be in order. */
  public RowMapper(CsvImportSpec spec, FileColumns file, String importId) {
    this.columns = file.bound().toArray(BoundColumn[]::new);
    this.layout = file.layout();
    this.spec = spec;
    this.schemes = spec.schemes().stream().map(IdentifierScheme::name).toList();
    this.everyEvent = spec instanceof EventSpec given ? given.eventName() : Optional.empty();
    this.everyObject = objectType(spec);
    this.identity = spec instanceof EventSpec given ? given.identity() : EventIdentity.RECORD;
    this.keys = new EventKeys(identity, importId);
  }

  private static Optional<String> objectType(CsvImportSpec spec) {
    if (spec instanceof ObjectSpec objects) {
      return Optional.of(objects.objectType());
    }
    return spec instanceof RelationshipSpec links ? links.objectType() : Optional.empty();
  }

  /**
   * Answers the row, or tells the side door why it has none: at least one error, and the row as far
   * as it could be read.
   */
  public Optional<MappedRow> map(CsvRow row, BiConsumer<MappedRow, List<Problem>> ended) {
    RowDraft draft = new RowDraft(row.at(), layout);
    everyEvent.ifPresent(draft::eventName);
    everyObject.ifPresent(draft::objectType);
    List<String> cells = row.cells();
    for (BoundColumn column : columns) {
      cell(column, column.index() < 0 ? "" : cells.get(column.index()), draft);
    }
    draft.finishIdentifiers();
    if (spec instanceof EventSpec) {
      event(draft);
    } else if (spec instanceof ObjectSpec || spec instanceof RelationshipSpec) {
      object(draft);
    }
    MappedRow mapped = draft.parts().build();
    if (!draft.errors().isEmpty()) {
      ended.accept(mapped, draft.errors());
      return Optional.empty();
    }
    return Optional.of(mapped);
  }

  private static void cell(BoundColumn column, String cell, RowDraft draft) {
    String text = column.trim() == CellTrim.TRIM ? CellText.trimmed(cell) : cell;
    if (text.isEmpty()) {
      text = column.whenBlank();
    }
    if (!text.isEmpty()) {
      column.mapper().map(text, draft);
    } else if (column.blank() == BlankCell.REJECT) {
      draft.error(ProblemCode.BLANK_CELL, column.header());
    } else if (column.blank() == BlankCell.WARN) {
      draft.warning(ProblemCode.BLANK_CELL, column.header());
    } else if (column.blank() == BlankCell.CLEAR) {
      column.place().ifPresent(place -> draft.field(place, Blank.CLEARS));
    }
  }

  private void event(RowDraft draft) {
    Optional<String> name = draft.eventName();
    if (name.isEmpty()) {
      draft.missing(ProblemCode.EVENT_NAME_MISSING);
    }
    Optional<Identifier> person = draft.person(schemes);
    if (person.isEmpty()) {
      draft.missing(ProblemCode.IDENTIFIER_MISSING);
    }
    if (identity == EventIdentity.COLUMN && draft.eventKey().isEmpty()) {
      draft.missing(ProblemCode.EVENT_KEY_MISSING);
    }
    if (draft.errors().isEmpty()) {
      EventKey key = keys.of(draft, person.orElseThrow(), name.orElseThrow());
      draft.event(new EventData(key, name.orElseThrow(), draft.time(), draft.properties()));
    }
  }

  private static void object(RowDraft draft) {
    if (draft.objectType().isEmpty()) {
      draft.missing(ProblemCode.OBJECT_TYPE_MISSING);
    }
    if (draft.objectId().isEmpty()) {
      draft.missing(ProblemCode.OBJECT_ID_MISSING);
    }
    if (draft.errors().isEmpty()) {
      draft
          .parts()
          .object(new ObjectId(draft.objectType().orElseThrow(), draft.objectId().orElseThrow()));
    }
  }
}
