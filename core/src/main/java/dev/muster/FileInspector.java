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
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.SpecProposal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final long mostRecords;
  private final Optional<ZoneId> zone;

  private FileInspector(CharsetGuesser guesser, long mostRecords, Optional<ZoneId> zone) {
    this.guesser = guesser;
    this.mostRecords = mostRecords;
    this.zone = zone;
  }

  /** Answers an inspector that knows the Unicode charsets only. */
  public static FileInspector unicode() {
    return with(CharsetGuesser.none());
  }

  /** Answers an inspector that asks a guesser about files in no Unicode charset. */
  public static FileInspector with(CharsetGuesser guesser) {
    return new FileInspector(guesser, Long.MAX_VALUE, Optional.empty());
  }

  /**
   * Answers this inspector with another bound of the records that {@link #propose} looks at; all of
   * them by default.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public FileInspector records(long most) {
    if (most < 1) {
      throw new IllegalArgumentException("records must be at least 1, was " + most);
    }
    return new FileInspector(guesser, most, zone);
  }

  /**
   * Answers this inspector for files whose times without an offset are in a zone; by default nobody
   * knows, and {@link #propose} leaves them text.
   */
  public FileInspector zone(ZoneId of) {
    return new FileInspector(guesser, mostRecords, Optional.of(of));
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

  /**
   * Proposes a spec for a file: of events if a column is called like an event's name, else of
   * people; columns by what {@link HeaderMatch#SYNONYMS} knows of their headers; types that read
   * every cell without loss and without a guess. What stays doubtful is text, and the advice says
   * so.
   *
   * <p>Opens the source twice. Memory depends on the number of columns, not on the file.
   *
   * @throws IOException if the bytes cannot be had; whatever is wrong with them is in the answer
   */
  public SpecProposal propose(ImportSource source) throws IOException {
    try {
      FileGuess guess = guess(source);
      if (guess.refusal().isPresent()) {
        return new SpecProposal(
            guess, Optional.empty(), List.of(), 0, 0, List.of(guess.refusal().get()));
      }
      try (InputStream in = source.open()) {
        return new FileSurvey(guess, zone).propose(in, mostRecords);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private FileGuess guess(ImportSource source) throws IOException {
    try (InputStream in = source.open()) {
      return inspect(in);
    }
  }
}
