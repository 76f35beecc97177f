package dev.muster.bench;

import dev.muster.internal.map.FileColumns;
import dev.muster.internal.map.RowMapper;
import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.validate.FileChecks;
import dev.muster.internal.validate.RowValidation;
import dev.muster.row.MappedRow;
import dev.muster.row.ProblemCode;
import dev.muster.rule.FileCheck;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.Lenience;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The first steps of a row's way, of which nothing is kept, and the bare splitter beside them. */
public final class ReadAndMap {

  private final CsvImportSpec spec = Specs.people();

  /** Splits and touches every cell; answers how many characters there are. */
  public long split(InputStream file) throws IOException {
    long chars = 0;
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new InputStreamReader(file, StandardCharsets.UTF_8))
            .setFormat(CSVFormat.RFC4180)
            .get()) {
      for (CSVRecord record : parser) {
        for (String cell : record) {
          chars += cell.length();
        }
      }
    }
    return chars;
  }

  /** Reads strictly, and touches every cell; answers how many characters there are. */
  public long read(InputStream file) {
    return read(file, spec.file().dialect());
  }

  /** The same without what a dialect can allow, but for what looks at more. */
  public long readLeniently(InputStream file) {
    return read(
        file,
        spec.file()
            .dialect()
            .with(Lenience.PADS_SHORT_ROWS)
            .with(Lenience.CUTS_BLANK_SURPLUS)
            .with(Lenience.KEEPS_STRAY_QUOTES)
            .with(Lenience.KEEPS_LINES_LIKE_ROWS));
  }

  private long read(InputStream file, Dialect dialect) {
    long chars = 0;
    try (RecordReader reader = RecordReader.open(file, dialect, spec.file().limits())) {
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof ReadRecord.Clean clean) {
          for (String cell : clean.row().cells()) {
            chars += cell.length();
          }
        }
      }
    }
    return chars;
  }

  /** Reads and maps; answers how many rows are good. */
  public long map(InputStream file) {
    return go(file, RowValidator.acceptAll());
  }

  /** Reads, maps and validates; answers how many rows are good. */
  public long validate(InputStream file) {
    return go(file, Specs.validator());
  }

  /** The same, with a look for addresses that come again, of which there must be so many. */
  public long validate(InputStream file, long repeated) {
    try (FileChecks checks = new FileChecks(List.of(FileCheck.unique("email")), spec)) {
      long good = go(file, Specs.validator(), checks::add);
      long found = checks.finish().counts().getOrDefault(ProblemCode.DUPLICATE_IN_FILE, 0L);
      if (found != repeated) {
        throw new IllegalStateException("not each repeated address was found");
      }
      return good;
    }
  }

  private long go(InputStream file, RowValidator validator) {
    return go(file, validator, row -> row);
  }

  private long go(InputStream file, RowValidator validator, UnaryOperator<MappedRow> checks) {
    long good = 0;
    try (RecordReader reader = open(file)) {
      RowMapper mapper = new RowMapper(spec, FileColumns.of(spec, reader.columns()), "import");
      RowValidation validation = new RowValidation(validator, spec);
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof ReadRecord.Clean clean) {
          Optional<MappedRow> mapped = mapper.map(clean.row(), (row, errors) -> {}).map(checks);
          good += mapped.flatMap(row -> validation.validate(row, ended -> {})).isPresent() ? 1 : 0;
        }
      }
    }
    return good;
  }

  private RecordReader open(InputStream file) {
    return RecordReader.open(file, spec.file().dialect(), spec.file().limits());
  }
}
