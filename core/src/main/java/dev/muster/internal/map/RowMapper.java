package dev.muster.internal.map;

import dev.muster.model.EventKey;
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
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Maps the rows of one file, in file order, each once.
 *
 * <p>Not safe for use by several threads.
 */
public final class RowMapper {

  private final List<BoundColumn> columns;
  private final RowLayout layout;
  private final boolean events;
  private final Optional<String> everyEvent;
  private final EventIdentity identity;
  private final EventKeys keys;

  /** Answers a mapper for a file whose header was found to be in order. */
  public RowMapper(CsvImportSpec spec, FileColumns file, String importId) {
    this.columns = file.bound();
    this.layout = file.layout();
    this.events = spec instanceof EventSpec;
    this.everyEvent = spec instanceof EventSpec given ? given.eventName() : Optional.empty();
    this.identity = spec instanceof EventSpec given ? given.identity() : EventIdentity.RECORD;
    this.keys = new EventKeys(identity, importId);
  }

  /**
   * Answers the row, or tells the side door why it has none: at least one error, and the row as far
   * as it could be read.
   */
  public Optional<MappedRow> map(CsvRow row, BiConsumer<MappedRow, List<Problem>> ended) {
    RowDraft draft = new RowDraft(row.at(), layout);
    for (BoundColumn column : columns) {
      cell(column, row.cells().get(column.index()), draft);
    }
    if (events) {
      event(draft);
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
    if (!text.isEmpty()) {
      column.mapper().map(text, draft);
    } else if (column.blank() == BlankCell.REJECT) {
      draft.error(ProblemCode.BLANK_CELL, column.header());
    } else if (column.blank() == BlankCell.CLEAR) {
      column.place().ifPresent(place -> draft.field(place, Blank.CLEARS));
    }
  }

  private void event(RowDraft draft) {
    Optional<String> name = draft.eventName().or(() -> everyEvent);
    if (name.isEmpty()) {
      draft.missing(ProblemCode.EVENT_NAME_MISSING);
    }
    if (draft.person().isEmpty()) {
      draft.missing(ProblemCode.IDENTIFIER_MISSING);
    }
    if (identity == EventIdentity.COLUMN && draft.eventKey().isEmpty()) {
      draft.missing(ProblemCode.EVENT_KEY_MISSING);
    }
    if (draft.errors().isEmpty()) {
      EventKey key = keys.of(draft, draft.person().orElseThrow(), name.orElseThrow());
      draft.event(new EventData(key, name.orElseThrow(), draft.time(), draft.properties()));
    }
  }
}
