package dev.muster.internal.files;

import dev.muster.spec.Compression;
import dev.muster.spi.ArtifactStore;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files that come back as those are packed that the spec reads. */
enum Packing {
  NONE(""),
  GZIP(".gz"),
  ZIP(".zip");

  /** Of every entry, so that equal files are packed equally; the earliest that zip knows. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  static Packing of(Compression compression) {
    return switch (compression) {
      case NONE -> NONE;
      case GZIP -> GZIP;
      case ZIP -> ZIP;
    };
  }

  /** Answers the name of a packed file. */
  String name(String fileName) {
    return fileName + ending;
  }

  void pack(String fileName, OutputStream out, ArtifactStore.Content content) throws IOException {
    switch (this) {
      case NONE -> content.writeTo(out);
      case GZIP -> {
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        content.writeTo(gzip);
        gzip.finish();
      }
      case ZIP -> {
        ZipOutputStream zip = new ZipOutputStream(out);
        ZipEntry entry = new ZipEntry(fileName);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.finish();
      }
    }
  }
}
