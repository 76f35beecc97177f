package dev.muster.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.ProblemCode;
import dev.muster.spec.Dialect;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What one or two damaged rows do to a file: nothing, but to themselves. */
class DamageProperties {

  private static final Dialect KEEPING = Dialect.standard().with(Lenience.KEEPS_LINES_LIKE_ROWS);

  @Property
  void oneDamagedRowIsHeldBackAndNoOther(
      @ForAll("withoutLineBreaks") Table table, @ForAll @IntRange(max = 4) int number) {
    int row = number % table.rows().size();
    Damage.all(table.written(row))
        .forEach(
            text -> {
              Read read = read(table, Map.of(row, text));
              assertThat(read.wrong).as(text).isEmpty();
              assertThat(read.lost).as(text).isEmpty();
              assertThat(read.damagedStarts).as(text).contains(row);
            });
  }

  @Property
  void twoDamagedRowsCostAtMostOneOther(
      @ForAll("plainOrQuoted") Table table, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      int first = random.nextInt(table.rows().size());
      int second = random.nextInt(table.rows().size());
      if (first != second) {
        Map<Integer, String> replaced =
            Map.of(first, any(table, first, random), second, any(table, second, random));
        Read read = read(table, replaced);
        assertThat(read.wrong).as("%s", replaced).isEmpty();
        assertThat(read.lost).as("%s", replaced).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Property
  void rowsAboveTheDamageAreReadAsEver(
      @ForAll("withLineBreaks") Table table, @ForAll @IntRange(max = 3) int number) {
    int row = number % table.rows().size();
    Damage.all(table.written(row))
        .forEach(
            text -> {
              Read read = read(table, Map.of(row, text), KEEPING);
              assertThat(read.good).as(text).containsAll(above(row));
            });
  }

  @Provide
  Arbitrary<Table> withoutLineBreaks() {
    return Tables.of("ab,\" é😀", 2, 5, 5);
  }

  @Provide
  Arbitrary<Table> withLineBreaks() {
    return Tables.of("ab,\"\n", 2, 5, 4);
  }

  /** Cells without delimiters and quotes inside: what two broken quotes join is then recognised. */
  @Provide
  Arbitrary<Table> plainOrQuoted() {
    return Tables.of("ab é", 4, 6, 6);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  private static String any(Table table, int row, Random random) {
    List<String> all = Damage.all(table.written(row)).toList();
    return all.get(random.nextInt(all.size()));
  }

  private static Read read(Table table, Map<Integer, String> replaced) {
    return read(table, replaced, Dialect.standard());
  }

  private static Read read(Table table, Map<Integer, String> replaced, Dialect dialect) {
    Table.File file = table.file(replaced);
    Map<Long, Integer> starts = file.starts();
    Read read = new Read();
    try (RecordReader reader =
        RecordReader.open(new ByteArrayInputStream(file.bytes()), dialect, Limits.standard())) {
      int current = -1;
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        Optional<Integer> row = Optional.ofNullable(starts.get(next.get().at().byteOffset()));
        current = row.orElse(current);
        if (next.get() instanceof ReadRecord.Clean clean) {
          boolean right =
              row.isPresent()
                  && !replaced.containsKey(row.get())
                  && table.texts(row.get()).equals(clean.row().cells());
          if (right) {
            read.good.add(row.get());
          } else if (!doubted(clean)) {
            read.wrong.add(current);
          }
        } else {
          row.ifPresent(read.damagedStarts::add);
        }
      }
    }
    for (int i = 0; i < table.rows().size(); i++) {
      if (!replaced.containsKey(i) && !read.good.contains(i)) {
        read.lost.add(i);
      }
    }
    return read;
  }

  private static List<Integer> above(int row) {
    return IntStream.range(0, row).boxed().toList();
  }

  private static boolean doubted(ReadRecord.Clean clean) {
    return clean.warnings().stream()
        .anyMatch(warning -> warning.code() == ProblemCode.LINES_LOOK_LIKE_ROWS);
  }

  /** What a reader made of a damaged file, by number of the row. */
  private static final class Read {

    private final List<Integer> wrong = new ArrayList<>();
    private final Set<Integer> good = new HashSet<>();
    private final List<Integer> lost = new ArrayList<>();
    private final List<Integer> damagedStarts = new ArrayList<>();
  }
}
