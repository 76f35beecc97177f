package dev.muster.internal.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A SHA-256 digest of a sequence of parts, each marked by its kind and length so that no two
 * sequences look alike.
 *
 * <p>Not safe for use by several threads.
 */
public final class Digest {

  private static final int KEY_BYTES = 16;

  private final MessageDigest sha = sha256();
  private byte[] parts = new byte[128];
  private int used;

  private Digest() {}

  /** Answers a digest that begins with the kind of thing that it is made for. */
  public static Digest of(String kind) {
    return new Digest().text(kind);
  }

  /** Answers a digest of nothing so far. */
  public static Digest empty() {
    return new Digest();
  }

  /** Adds a text. */
  public Digest text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mark('s', bytes.length);
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, parts, used, bytes.length);
    used += bytes.length;
    return this;
  }

  /** Adds a number. */
  public Digest number(long number) {
    mark('n', number);
    return this;
  }

  /**
   * Adds a tree of values; members of a map count in any order, numbers by how they are written.
   */
  public Digest value(Object value) {
    if (value instanceof List<?> list) {
      mark('l', list.size());
      list.forEach(this::value);
    } else if (value instanceof Map<?, ?> map) {
      mark('m', map.size());
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((name, member) -> sorted.put((String) name, member));
      sorted.forEach((name, member) -> text(name).value(member));
    } else {
      text(value.getClass().getSimpleName()).text(value.toString());
    }
    return this;
  }

  /** Finishes, and answers 128 bits; what is added afterwards begins another sequence. */
  public Key key() {
    sha.update(parts, 0, used);
    used = 0;
    return new Key(ByteBuffer.wrap(sha.digest(), 0, KEY_BYTES).slice());
  }

  private void mark(char kind, long number) {
    makeRoom(1 + Long.BYTES);
    parts[used++] = (byte) kind;
    for (int shift = 56; shift >= 0; shift -= 8) {
      parts[used++] = (byte) (number >>> shift);
    }
  }

  /** The digest takes long arrays much faster than single bytes. */
  private void makeRoom(int bytes) {
    if (parts.length - used < bytes) {
      parts = Arrays.copyOf(parts, Math.max(2 * parts.length, used + bytes));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** 128 bits of a digest. */
  public static final class Key {

    private final ByteBuffer bits;

    private Key(ByteBuffer bits) {
      this.bits = bits;
    }

    /** The first 64 bits. */
    public long first64() {
      return bits.getLong(0);
    }

    /** All bits in hexadecimal. */
    public String hex() {
      HexFormat hex = HexFormat.of();
      return hex.toHexDigits(bits.getLong(0)) + hex.toHexDigits(bits.getLong(8));
    }
  }
}
