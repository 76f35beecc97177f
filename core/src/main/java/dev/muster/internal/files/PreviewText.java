package dev.muster.internal.files;

import dev.muster.internal.json.Json;
import dev.muster.internal.loop.LoopColumns;
import dev.muster.model.Path;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.RowLayout;
import dev.muster.row.ValueMerge;
import dev.muster.spec.EventSpec;
import dev.muster.spec.IdentifierScheme;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of the preview: identifiers by their scheme, the event, then fields by their name, each
 * as it would be stored; what a row leaves as it is or takes away is blank.
 */
final class PreviewText {

  private static final String MARK = "\uFEFF";

  private final FileShape shape;
  private final List<String> schemes;
  private final boolean events;

  PreviewText(FileShape shape) {
    this.shape = shape;
    this.schemes = shape.spec().schemes().stream().map(IdentifierScheme::name).distinct().toList();
    this.events = shape.spec() instanceof EventSpec;
  }

  String header() {
    CsvText text = new CsvText(shape.delimiter());
    text.cell(LoopColumns.ROW);
    schemes.forEach(text::cell);
    if (events) {
      text.cell("event").cell("time");
    }
    shape.fields().forEach(path -> text.cell(RowLayout.nameOf(path)));
    return MARK + text.end();
  }

  String record(long sheetRow, MappedRow row) {
    CsvText text = new CsvText(shape.delimiter());
    text.cell(String.valueOf(sheetRow));
    schemes.forEach(scheme -> text.cell(identifier(row, scheme)));
    if (events) {
      Optional<EventData> event = row.event();
      text.cell(event.map(EventData::name).orElse(""));
      text.cell(event.flatMap(EventData::time).map(Object::toString).orElse(""));
    }
    Map<Path, Object> values = values(row);
    shape.fields().forEach(path -> text.cell(shown(values.getOrDefault(path, ""))));
    return text.end().toString();
  }

  private static String identifier(MappedRow row, String scheme) {
    return row.identifier(scheme).map(found -> String.join(" ", found.parts())).orElse("");
  }

  private static Map<Path, Object> values(MappedRow row) {
    Map<Path, Object> values = new HashMap<>();
    row.visit(
        new MappedRow.FieldVisitor() {
          @Override
          public void sets(Path path, Object value, ValueMerge merge) {
            values.put(path, value);
          }

          @Override
          public void clears(Path path) {
            values.remove(path);
          }
        });
    return values;
  }

  private static String shown(Object value) {
    if (value instanceof Map || value instanceof List) {
      return Json.compact(value);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
