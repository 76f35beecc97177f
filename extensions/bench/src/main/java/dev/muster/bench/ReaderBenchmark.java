package dev.muster.bench;

import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.spec.Dialect;
import dev.muster.spec.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a people file, every cell touched: the reader against bare Commons CSV. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ReaderBenchmark {

  private static final int ROWS = 50_000;

  private final byte[] file = PeopleFile.of(ROWS);

  /** The splitter alone, which checks next to nothing. */
  @Benchmark
  public long bareCommonsCsv() throws IOException {
    long chars = 0;
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))
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

  /** The reader: limits, damage, places and hash included. */
  @Benchmark
  public long recordReader() {
    long chars = 0;
    try (RecordReader reader =
        RecordReader.open(new ByteArrayInputStream(file), Dialect.standard(), Limits.standard())) {
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
}
