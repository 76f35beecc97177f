package dev.muster;

import dev.muster.internal.map.FileColumns;
import dev.muster.internal.match.HeaderMatcher;
import dev.muster.internal.read.Inspection;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.read.UnreadableFileException;
import dev.muster.row.Problem;
import dev.muster.spec.CharsetGuesser;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.FileGuess;
import dev.muster.spec.FileRules;
import dev.muster.spec.HeaderFit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a file before it is imported and says what it seems to be: charset, delimiter, header,
 * line ends, with the evidence for each.
 *
 * <p>Advice for people who write a spec; an import reads what its spec says and never guesses.
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
   * Inspects a file; the stream is read to its end and not closed. The first mebibyte of it is kept
   * in memory meanwhile.
   *
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public FileGuess inspect(InputStream file) {
    return Inspection.of(file, guesser);
  }

  /**
   * Says which column of a file would be which of a spec, and why. Reads the header, and as much
   * more as tells how wide a file without one is.
   *
   * @throws IOException if the bytes cannot be had; whatever is wrong with them is in the answer
   */
  public HeaderFit match(CsvImportSpec spec, ImportSource source) throws IOException {
    FileRules file = spec.file();
    try (InputStream in = source.open();
        RecordReader reader = RecordReader.open(in, file.dialect(), file.limits())) {
      List<String> headers = reader.columns();
      List<Problem> problems = new ArrayList<>(reader.warnings());
      problems.addAll(FileColumns.of(spec, headers).problems());
      return new HeaderFit(HeaderMatcher.match(spec, headers), problems);
    } catch (UnreadableFileException e) {
      return new HeaderFit(List.of(), e.problems());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
