package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.Compression;
import dev.muster.spec.Limits;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The content of a packed file: one file, and not absurdly larger than its package. */
final class Unpacking extends FilterInputStream {

  /** Below this many bytes no ratio is judged. */
  static final long SMALL_BYTES = 10L << 20;

  private final Counting packed;
  private final int expansion;
  private long bytes;

  private Unpacking(InputStream content, Counting packed, int expansion) {
    super(content);
    this.packed = packed;
    this.expansion = expansion;
  }

  static InputStream open(InputStream in, Compression compression, Limits limits) {
    if (compression == Compression.NONE) {
      return in;
    }
    Counting packed = new Counting(in);
    try {
      InputStream content =
          compression == Compression.GZIP ? new GZIPInputStream(packed) : onlyEntry(packed);
      return new Unpacking(content, packed, limits.expansion());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken("it is not packed with " + compression, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream onlyEntry(InputStream packed) throws IOException {
    ZipInputStream zip = new ZipInputStream(packed);
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || entry.isDirectory()) {
      throw new ZipException("no file inside");
    }
    return zip;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int count = unpack(into, at, length);
    bytes += Math.max(count, 0);
    if (bytes > SMALL_BYTES && bytes / expansion > packed.bytes) {
      Problem problem = Problem.error(ProblemCode.EXPANDS_TOO_MUCH, new RowRef(0, 1, 0));
      throw new UnreadableFileException(
          problem.withHint(problem.hint() + "; the limit is " + expansion + " times"));
    }
    return count;
  }

  private int unpack(byte[] into, int at, int length) throws IOException {
    try {
      int count = super.read(into, at, length);
      if (count < 0 && in instanceof ZipInputStream zip && zip.getNextEntry() != null) {
        throw new ZipException("more than one entry");
      }
      return count;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken("it is damaged or holds more than one file", e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static UnreadableFileException broken(String why, Exception cause) {
    Problem problem = Problem.error(ProblemCode.BAD_ARCHIVE, new RowRef(0, 1, 0));
    UnreadableFileException broken =
        new UnreadableFileException(problem.withHint(problem.hint() + "; " + why));
    broken.initCause(cause);
    return broken;
  }

  /** Counts what goes into the unpacking. */
  private static final class Counting extends BufferedInputStream {

    private long bytes;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public synchronized int read(byte[] into, int at, int length) throws IOException {
      int count = super.read(into, at, length);
      bytes += Math.max(count, 0);
      return count;
    }

    @Override
    public synchronized int read() throws IOException {
      int value = super.read();
      bytes += value < 0 ? 0 : 1;
      return value;
    }
  }
}
