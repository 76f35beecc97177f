package dev.muster.internal.files;

import dev.muster.model.Scope;
import dev.muster.spi.ArtifactStore;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The parts of the batches that were kept, in file order. */
final class KeptParts {

  private final ArtifactStore store;
  private final Scope scope;
  private final List<PartName> chain;

  KeptParts(ArtifactStore store, Scope scope, List<PartName> chain) {
    this.store = store;
    this.scope = scope;
    this.chain = chain;
  }

  /** Whether there is such a section in any part. */
  boolean have(String section) throws IOException {
    for (PartName part : chain) {
      if (read(part, section).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Tells a visitor each section of a name. */
  void each(String section, SectionVisitor visitor) throws IOException {
    for (PartName part : chain) {
      Optional<byte[]> found = read(part, section);
      if (found.isPresent()) {
        visitor.section(found.get());
      }
    }
  }

  /** Tells a visitor each row of the sections of a name. */
  void eachRow(String section, RowVisitor visitor) throws IOException {
    each(
        section,
        bytes -> {
          ByteArrayInputStream rows = new ByteArrayInputStream(bytes);
          DataInputStream in = new DataInputStream(rows);
          while (rows.available() > 0) {
            visitor.row(LoopRow.read(in));
          }
        });
  }

  private Optional<byte[]> read(PartName part, String section) throws IOException {
    Optional<InputStream> opened = store.open(scope, part.text());
    if (opened.isEmpty()) {
      throw new FileNotFoundException("the part of the files from record " + part.first() + " on");
    }
    try (InputStream in = new BufferedInputStream(opened.get())) {
      return Section.read(in, section);
    }
  }

  /** Is told sections. */
  @FunctionalInterface
  interface SectionVisitor {

    void section(byte[] bytes) throws IOException;
  }

  /** Is told rows. */
  @FunctionalInterface
  interface RowVisitor {

    void row(LoopRow row) throws IOException;
  }
}
