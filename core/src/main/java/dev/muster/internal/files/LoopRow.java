package dev.muster.internal.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that is given back, as a part keeps it.
 *
 * @param record its number
 * @param sheetRow number that a spreadsheet shows for it
 * @param keys of the people whom it means, as far as they can be told
 * @param rest the text behind the opening quote of the second cell, with the line end
 */
record LoopRow(long record, long sheetRow, List<Long> keys, String rest) {

  LoopRow {
    keys = List.copyOf(keys);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(record);
    out.writeLong(sheetRow);
    out.writeInt(keys.size());
    for (long key : keys) {
      out.writeLong(key);
    }
    byte[] text = rest.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  static LoopRow read(DataInputStream in) throws IOException {
    long record = in.readLong();
    long sheetRow = in.readLong();
    int count = in.readInt();
    List<Long> keys = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      keys.add(in.readLong());
    }
    byte[] text = in.readNBytes(in.readInt());
    return new LoopRow(record, sheetRow, keys, new String(text, StandardCharsets.UTF_8));
  }
}
