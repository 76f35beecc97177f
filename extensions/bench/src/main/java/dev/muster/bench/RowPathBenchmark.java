package dev.muster.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Step by step along a row's way, on a people file of 50,000 rows; each step with those before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class RowPathBenchmark {

  private static final int ROWS = 50_000;

  private final byte[] file = PeopleFile.of(ROWS);
  private final ReadAndMap steps = new ReadAndMap();
  private final HashMapStore full = new HashMapStore();

  /** Makes people known for {@link #importAgain}. */
  public RowPathBenchmark() {
    Imports.of(file, full);
  }

  /** The splitter alone. */
  @Benchmark
  public long split() throws IOException {
    return steps.split(new ByteArrayInputStream(file));
  }

  /** Strict reading. */
  @Benchmark
  public long read() {
    return steps.read(new ByteArrayInputStream(file));
  }

  /** Typed cells. */
  @Benchmark
  public long map() {
    return steps.map(new ByteArrayInputStream(file));
  }

  /** A rule. */
  @Benchmark
  public long validate() {
    return steps.validate(new ByteArrayInputStream(file));
  }

  /** Resolving, planning, committing and counting, into a store that keeps nothing. */
  @Benchmark
  public long plan() {
    return Imports.of(file, new ForgetfulStore());
  }

  /** A whole import into an empty store in memory. */
  @Benchmark
  public long importNew() {
    return Imports.of(file, new HashMapStore());
  }

  /** A whole import that changes nothing. */
  @Benchmark
  public long importAgain() {
    return Imports.of(file, full);
  }
}
