package dev.muster.internal.files;

import dev.muster.report.ImportFile;
import dev.muster.spi.ArtifactStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file as it is when its parts are joined.
 *
 * @param file which one
 * @param shape of the file that was imported
 * @param parts of all batches that were kept
 */
record JoinedFile(ImportFile file, FileShape shape, KeptParts parts)
    implements ArtifactStore.Content {

  @Override
  public void writeTo(OutputStream to) throws IOException {
    OutputStream out = new BufferedOutputStream(to);
    switch (file) {
      case PREVIEW -> {
        write(new PreviewText(shape).header(), out);
        parts.each(file.name(), out::write);
      }
      case OUTCOMES -> parts.each(file.name(), out::write);
      default -> packed(out);
    }
    out.flush();
  }

  private void packed(OutputStream out) throws IOException {
    Packing packing = Packing.of(shape.spec().file().dialect().compression());
    packing.pack(file.fileName(), out, this::rows);
  }

  private void rows(OutputStream out) throws IOException {
    LoopText text = new LoopText(shape);
    write(text.header(file), out);
    if (file != ImportFile.ERRORS || !parts.have(PartDraft.APPLIED)) {
      parts.eachRow(file.name(), row -> write(text.record(row, false), out));
      return;
    }
    long done = 0;
    AppliedLater run = AppliedLater.after(done, parts);
    while (run.last() > done) {
      write(run, done, text, out);
      done = run.last();
      run = AppliedLater.after(done, parts);
    }
  }

  private void write(AppliedLater run, long done, LoopText text, OutputStream out)
      throws IOException {
    parts.eachRow(
        file.name(),
        row -> {
          if (row.record() > done && row.record() <= run.last()) {
            write(text.record(row, run.holds(row)), out);
          }
        });
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
