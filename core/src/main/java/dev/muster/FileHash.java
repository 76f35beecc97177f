package dev.muster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a file's bytes as they are stored, taken while a source is read. */
final class FileHash {

  private final ImportSource source;
  private MessageDigest digest = sha256Digest();

  private FileHash(ImportSource source) {
    this.source = source;
  }

  /** Answers the hash of what is read from {@link #source()}. */
  static FileHash of(ImportSource source) {
    return new FileHash(source);
  }

  /** The source, hashed as it is read; opened again, it is hashed anew. */
  ImportSource source() {
    return source.opening(this::open);
  }

  private InputStream open() throws IOException {
    digest = sha256Digest();
    return new DigestInputStream(source.open(), digest);
  }

  /** The hash of what was read since the source was opened last, in hexadecimal. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Answers the hash of a whole stream, and closes it. */
  static String whole(InputStream stream) {
    MessageDigest digest = sha256Digest();
    try (InputStream in = new DigestInputStream(stream, digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 must be available", e);
    }
  }
}
