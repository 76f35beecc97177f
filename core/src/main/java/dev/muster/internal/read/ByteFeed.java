package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The bytes of the file, counted and hashed as they pass. */
final class ByteFeed implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 13;

  private final InputStream in;
  private final long maxBytes;
  private final MessageDigest digest = sha256();
  private long bytes;

  ByteFeed(InputStream in, long maxBytes) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    this.maxBytes = maxBytes;
  }

  /** Answers up to {@code count} first bytes without taking them. */
  byte[] peek(int count) {
    try {
      in.mark(count);
      byte[] head = in.readNBytes(count);
      in.reset();
      return head;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers the number of bytes read, at least one, or -1 at the end. */
  int read(byte[] into, int at) {
    try {
      int count = in.read(into, at, into.length - at);
      if (count > 0) {
        digest.update(into, at, count);
        count(count);
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(int more) {
    bytes += more;
    if (bytes > maxBytes) {
      Problem problem = Problem.error(ProblemCode.FILE_TOO_LARGE, new RowRef(0, 1, 0));
      throw new UnreadableFileException(
          problem.withHint(problem.hint() + "; the limit is " + maxBytes + " bytes"));
    }
  }

  /** Takes bytes without showing them, for what stands before the text. */
  void skip(int count) {
    byte[] skipped = new byte[count];
    int at = 0;
    while (at < count) {
      at += read(skipped, at);
    }
  }

  long bytes() {
    return bytes;
  }

  Prefix prefix() {
    try {
      MessageDigest copy = (MessageDigest) digest.clone();
      return Prefix.of(bytes, copy.digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 must be cloneable", e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 must be available", e);
    }
  }
}
