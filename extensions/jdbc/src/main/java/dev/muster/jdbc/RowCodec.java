package dev.muster.jdbc;

import dev.muster.model.LedgerRow;
import dev.muster.model.OutcomeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Outcomes of a batch's rows: how far the record and the line are from those of the row before, the
 * kind, and the detail where there is one. A kind is spelt out once and counted from then on.
 * Serves one batch.
 */
final class RowCodec {

  private final List<OutcomeKind> kinds = new ArrayList<>(2);
  private long record;
  private long line;

  private RowCodec() {}

  static byte[] pack(List<LedgerRow> rows) {
    return Packed.pack(rows, new RowCodec()::write);
  }

  static List<LedgerRow> unpack(byte[] bytes) {
    return Packed.unpack(bytes, new RowCodec()::read);
  }

  private void write(PackWriter to, LedgerRow row) {
    to.startList();
    to.number(row.record() - record);
    to.number(row.line() - line);
    kind(to, row.kind());
    if (!row.detail().isEmpty()) {
      to.value(row.detail());
    }
    to.end();
    record = row.record();
    line = row.line();
  }

  private void kind(PackWriter to, OutcomeKind kind) {
    int number = kinds.indexOf(kind);
    if (number < 0) {
      kinds.add(kind);
      to.text(kind.name());
    } else {
      to.number(number);
    }
  }

  @SuppressWarnings("unchecked")
  private LedgerRow read(List<?> flat) {
    record += (Long) flat.get(0);
    line += (Long) flat.get(1);
    return new LedgerRow(
        record,
        line,
        kind(flat.get(2)),
        flat.size() > 3 ? (Map<String, Object>) flat.get(3) : Map.of());
  }

  private OutcomeKind kind(Object flat) {
    if (flat instanceof Long number) {
      return kinds.get(Math.toIntExact(number));
    }
    OutcomeKind kind = OutcomeKind.valueOf((String) flat);
    kinds.add(kind);
    return kind;
  }
}
