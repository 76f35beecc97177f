package dev.muster;

import dev.muster.internal.ImportStart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file to import: where its bytes come from, what it is called, and under which key it is
 * imported.
 *
 * <p>Immutable, but for a source of one stream, which can be opened once.
 */
public final class ImportSource {

  private final Opens opens;
  private final Opener opener;
  private final Label label;

  private ImportSource(Opens opens, Opener opener, String name) {
    this(opens, opener, new Label(name, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private ImportSource(Opens opens, Opener opener, Label label) {
    this.opens = opens;
    this.opener = opener;
    this.label = label;
  }

  private record Label(
      String name, Optional<String> key, Optional<String> description, Optional<String> corrects) {}

  /**
   * A stream, which can be read once. Opening the source again throws {@link
   * IllegalStateException}.
   */
  public static ImportSource of(InputStream stream) {
    AtomicBoolean opened = new AtomicBoolean();
    return new ImportSource(
        Opens.ONCE,
        () -> {
          if (opened.getAndSet(true)) {
            throw new IllegalStateException("a source of one stream must be opened once");
          }
          return stream;
        },
        "stream");
  }

  /** A file, named by its last name. */
  public static ImportSource of(Path path) {
    Path last = path.getFileName();
    return new ImportSource(
        Opens.AGAIN, new OfPath(path), last == null ? path.toString() : last.toString());
  }

  /** Bytes, which are copied. */
  public static ImportSource of(byte[] bytes) {
    return new ImportSource(Opens.AGAIN, new OfBytes(bytes.clone()), "bytes");
  }

  /** Whatever an opener opens, the same bytes each time. */
  public static ImportSource of(Opener opener) {
    return new ImportSource(Opens.AGAIN, opener, "stream");
  }

  /** Answers this source under another name, which the report shows. */
  public ImportSource named(String other) {
    return new ImportSource(
        opens, opener, new Label(other, label.key(), label.description(), label.corrects()));
  }

  /**
   * Answers this source under an import key: the import's id and its idempotency key, unique within
   * the tenant.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public ImportSource key(String importKey) {
    if (importKey.isBlank()) {
      throw new IllegalArgumentException("key must not be blank");
    }
    return new ImportSource(
        opens,
        opener,
        new Label(label.name(), Optional.of(importKey), label.description(), label.corrects()));
  }

  /** Answers this source with a description, which the history shows. */
  public ImportSource described(String text) {
    return new ImportSource(
        opens, opener, new Label(label.name(), label.key(), Optional.of(text), label.corrects()));
  }

  /**
   * Answers this source as a corrected file of rows that another import rejected, with the column
   * {@code _row} that it came with: rows that are imported from it count as resolved in the history
   * of that import.
   *
   * @param importId of the other import
   */
  public ImportSource corrects(String importId) {
    return new ImportSource(
        opens,
        opener,
        new Label(label.name(), label.key(), label.description(), Optional.of(importId)));
  }

  /** The import whose rows it corrects. */
  public Optional<String> corrects() {
    return label.corrects();
  }

  /** What the history shows beside the name. */
  public Optional<String> description() {
    return label.description();
  }

  /** Answers this source with its bytes opened by way of another opener. */
  ImportSource opening(Opener other) {
    return new ImportSource(opens, other, label);
  }

  /** What the file is called. */
  public String name() {
    return label.name();
  }

  /** The import key; without one the importer makes a new one. */
  public Optional<String> key() {
    return label.key();
  }

  /** How many bytes it has as they are stored, packed or not, if that can be told now. */
  public OptionalLong size() {
    return opener.size();
  }

  /** How often it can be opened. */
  public Opens opens() {
    return opens;
  }

  /** Opens the bytes from their beginning. */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /**
   * Opens the bytes for an import.
   *
   * @throws dev.muster.report.ImportRefusedException if they cannot be opened
   */
  InputStream open(ImportStart start) {
    try {
      return open();
    } catch (IOException e) {
      throw start.unopened(e);
    }
  }

  /**
   * Checks that this can be opened again.
   *
   * @param what it is needed for, for the message
   */
  void mustOpenAgain(String what) {
    if (opens == Opens.ONCE) {
      throw new IllegalArgumentException(
          "source must be one that opens again for " + what + ", was one stream");
    }
  }

  /** How often a source can be opened. */
  public enum Opens {
    /** Once: it is one stream. */
    ONCE,
    /** As often as asked, with the same bytes. */
    AGAIN
  }

  /** Opens a file's bytes. */
  @FunctionalInterface
  public interface Opener {

    /** Answers the bytes from their beginning. */
    InputStream open() throws IOException;

    /** How many bytes there are, if that can be told without reading them. */
    default OptionalLong size() {
      return OptionalLong.empty();
    }
  }

  private record OfPath(Path path) implements Opener {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public OptionalLong size() {
      try {
        return OptionalLong.of(Files.size(path));
      } catch (IOException e) {
        // opening the file says what is wrong with it
        return OptionalLong.empty();
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record OfBytes(byte[] bytes) implements Opener {

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.of(bytes.length);
    }
  }
}
