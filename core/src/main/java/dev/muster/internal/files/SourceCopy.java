package dev.muster.internal.files;

import dev.muster.report.ImportFile;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a file, copied to a temporary file while they are read, so that they can be kept
 * when the import has ended.
 *
 * <p>Not safe for use by several threads.
 */
public final class SourceCopy implements AutoCloseable {

  private static final Logger LOG = System.getLogger(SourceCopy.class.getName());
  private static final int SKIP_BYTES = 8192;

  private final InputStream source;
  private final Optional<Path> spool;
  private final OutputStream copy;

  private SourceCopy(InputStream source, Optional<Path> spool, OutputStream copy) {
    this.source = source;
    this.spool = spool;
    this.copy = copy;
  }

  /**
   * Answers the copy of a file that is about to be read, if it is wanted.
   *
   * @throws FilesFailedException if there is no room for one
   */
  public static SourceCopy of(InputStream file, Filing filing) {
    if (!filing.want(ImportFile.SOURCE)) {
      return new SourceCopy(file, Optional.empty(), OutputStream.nullOutputStream());
    }
    try {
      Path spool = Files.createTempFile("muster", ".source");
      return new SourceCopy(
          file, Optional.of(spool), new BufferedOutputStream(Files.newOutputStream(spool)));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static FilesFailedException failed(IOException cause) {
    return new FilesFailedException("the source file cannot be copied", cause);
  }

  /** Answers the file, copied as it is read. */
  public InputStream reading() {
    return spool.isPresent() ? new Copied() : source;
  }

  /** Reads what is left of the file, and writes all of it. */
  void writeTo(OutputStream out) throws IOException {
    reading().transferTo(OutputStream.nullOutputStream());
    copy.flush();
    if (spool.isPresent()) {
      Files.copy(spool.get(), out);
    }
  }

  @Override
  public void close() {
    try {
      copy.close();
      if (spool.isPresent()) {
        Files.delete(spool.get());
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a copy of the file cannot be removed: " + e.getClass().getName());
    }
  }

  /** Whatever passes through is copied, also what is passed over. */
  private final class Copied extends FilterInputStream {

    Copied() {
      super(source);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count = super.read(to, offset, length);
      if (count > 0) {
        keep(to, offset, count);
      }
      return count;
    }

    private void keep(byte[] bytes, int offset, int count) {
      try {
        copy.write(bytes, offset, count);
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public long skip(long count) throws IOException {
      return readNBytes((int) Math.min(Math.max(count, 0), SKIP_BYTES)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
