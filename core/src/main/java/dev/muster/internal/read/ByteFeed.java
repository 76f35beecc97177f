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
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of the file, counted and hashed as they pass. */
final class ByteFeed implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 13;

  private final InputStream in;
  private final long maxBytes;
  private final MessageDigest digest = sha256();
  private final Optional<Prefix> expected;
  private boolean asExpected;
  private long bytes;

  /**
   * Feeds on a stream.
   *
   * @param expected what the file is thought to begin with
   */
  ByteFeed(InputStream in, long maxBytes, Optional<Prefix> expected) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    this.maxBytes = maxBytes;
    this.expected = expected;
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
        hash(into, at, count);
        count(count);
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hash(byte[] read, int at, int count) {
    long missing = expected.map(Prefix::bytes).orElse(0L) - bytes;
    int first = missing > 0 && missing <= count ? (int) missing : 0;
    if (first > 0) {
      digest.update(read, at, first);
      asExpected = hash(digest).equals(expected.orElseThrow().sha256());
    }
    digest.update(read, at + first, count - first);
  }

  /**
   * Whether the file begins as expected; looks ahead for what was not read of that beginning, which
   * must fit into the heap.
   */
  boolean isAsExpected() {
    if (expected.isEmpty() || bytes >= expected.get().bytes()) {
      return expected.isEmpty() || expected.get().bytes() == 0 || asExpected;
    }
    int missing = Math.toIntExact(expected.get().bytes() - bytes);
    byte[] ahead = peek(missing);
    MessageDigest copy = copy(digest);
    copy.update(ahead);
    return ahead.length == missing && hash(copy).equals(expected.get().sha256());
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
    return new Prefix(bytes, hash(digest));
  }

  private static String hash(MessageDigest digest) {
    return HexFormat.of().formatHex(copy(digest).digest());
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
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
