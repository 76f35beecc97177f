package dev.muster;

import dev.muster.internal.read.Inspection;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.FileGuess;
import java.io.InputStream;

/**
 * Looks at a file before it is imported and says what it seems to be: charset, delimiter, header,
 * line ends, with the evidence for each.
 *
 * <p>Advice for people who write a spec; an import reads what its spec says and never guesses.
 * Reads the whole stream, and keeps the first mebibyte of it in memory.
 *
 * <p>Immutable. Safe for use by several threads if the guesser is.
 */
public final class FileInspector {

  private final CharsetGuesser guesser;

  private FileInspector(CharsetGuesser guesser) {
    this.guesser = guesser;
  }

  /** Answers an inspector that knows the Unicode charsets only. */
  public static FileInspector unicode() {
    return with(CharsetGuesser.none());
  }

  /** Answers an inspector that asks a guesser about files in no Unicode charset. */
  public static FileInspector with(CharsetGuesser guesser) {
    return new FileInspector(guesser);
  }

  /**
   * Inspects a file; the stream is read to its end and not closed.
   *
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public FileGuess inspect(InputStream file) {
    return Inspection.of(file, guesser);
  }
}
