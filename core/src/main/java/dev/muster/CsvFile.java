package dev.muster;

import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.read.UnreadableFileException;
import dev.muster.row.RecordVisitor;
import dev.muster.spec.Dialect;
import dev.muster.spec.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A CSV file to look at: read strictly, as an import would, and record by record, but neither
 * mapped nor imported.
 *
 * <p>Memory depends on the limits, not on the file. Immutable; as safe for several threads as its
 * source.
 *
 * <pre>{@code
 * CsvFile.of(ImportSource.of(path)).dialect(Dialect.standard().withDelimiter(';')).read(visitor);
 * }</pre>
 */
public final class CsvFile {

  private final ImportSource source;
  private final Dialect dialect;
  private final Limits limits;

  private CsvFile(ImportSource source, Dialect dialect, Limits limits) {
    this.source = source;
    this.dialect = dialect;
    this.limits = limits;
  }

  /** Answers a file in the standard dialect, under the standard limits. */
  public static CsvFile of(ImportSource source) {
    return new CsvFile(source, Dialect.standard(), Limits.standard());
  }

  /** Answers this file in another dialect. */
  public CsvFile dialect(Dialect other) {
    return new CsvFile(source, other, limits);
  }

  /** Answers this file under other limits. */
  public CsvFile limits(Limits other) {
    return new CsvFile(source, dialect, other);
  }

  /**
   * Tells a visitor everything that the file holds.
   *
   * @throws IOException if the bytes cannot be had; whatever is wrong with them is told to the
   *     visitor instead
   */
  public void read(RecordVisitor visitor) throws IOException {
    try (InputStream in = source.open();
        RecordReader reader = RecordReader.open(in, dialect, limits)) {
      visitor.header(reader.header(), reader.warnings());
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        tell(next.get(), visitor);
      }
    } catch (UnreadableFileException e) {
      visitor.unreadable(e.problems());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void tell(ReadRecord record, RecordVisitor visitor) {
    record
        .<Runnable>fold(
            clean -> () -> visitor.record(clean.row(), clean.warnings()),
            damaged -> () -> visitor.damaged(damaged.problem()))
        .run();
  }
}
