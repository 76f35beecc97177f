package dev.muster.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Outcomes of a batch's rows: record, line, kind, and the detail where there is one. */
final class RowCodec {

  private RowCodec() {}

  static byte[] pack(List<LedgerRow> rows) {
    return Packed.pack(rows, RowCodec::write);
  }

  static List<LedgerRow> unpack(byte[] bytes) {
    return Packed.unpack(bytes, RowCodec::read);
  }

  private static void write(JsonGenerator to, LedgerRow row) throws IOException {
    to.writeStartArray();
    to.writeNumber(row.record());
    to.writeNumber(row.line());
    to.writeString(row.kind().name());
    if (!row.detail().isEmpty()) {
      Json.write(to, row.detail());
    }
    to.writeEndArray();
  }

  @SuppressWarnings("unchecked")
  private static LedgerRow read(List<?> flat) {
    return new LedgerRow(
        (Long) flat.get(0),
        (Long) flat.get(1),
        OutcomeKind.valueOf((String) flat.get(2)),
        flat.size() > 3 ? (Map<String, Object>) flat.get(3) : Map.of());
  }
}
