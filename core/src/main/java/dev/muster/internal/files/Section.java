package dev.muster.internal.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** A part is a sequence of sections, each with its name and length in front. */
final class Section {

  private Section() {}

  static void write(Map<String, byte[]> sections, DataOutputStream out) throws IOException {
    out.writeInt(sections.size());
    for (Map.Entry<String, byte[]> section : sections.entrySet()) {
      out.writeUTF(section.getKey());
      out.writeInt(section.getValue().length);
      out.write(section.getValue());
    }
    out.flush();
  }

  /** Answers the section of a name; empty if the part has none. */
  static Optional<byte[]> read(InputStream part, String name) throws IOException {
    DataInputStream in = new DataInputStream(part);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      boolean wanted = in.readUTF().equals(name);
      int length = in.readInt();
      if (wanted) {
        return Optional.of(in.readNBytes(length));
      }
      in.skipNBytes(length);
    }
    return Optional.empty();
  }
}
