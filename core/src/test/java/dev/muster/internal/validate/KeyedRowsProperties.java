package dev.muster.internal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.internal.validate.KeyedRows.Clash;
import dev.muster.row.RowRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class KeyedRowsProperties {

  @Property
  void clashesAreThoseOfAMap(
      @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 9) Long> keys,
      @ForAll @IntRange(min = 1, max = 3) int values,
      @ForAll Clash clash) {
    List<KeyedRow> rows = new ArrayList<>();
    keys.forEach(key -> rows.add(row(rows.size(), spread(key), rows.size() % values)));

    assertThat(found(rows, clash, 1 << 16)).isEqualTo(expected(rows, clash));
  }

  @Example
  void manyRowsAreFoundInTheTemporaryFile() {
    Random random = new Random(7);
    List<KeyedRow> rows = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      rows.add(row(i, spread(random.nextInt(150_000)), random.nextInt(2)));
    }

    for (Clash clash : Clash.values()) {
      assertThat(found(rows, clash, 1 << 16)).isEqualTo(expected(rows, clash));
      assertThat(found(rows, clash, 50)).isEqualTo(expected(rows, clash));
    }
  }

  @Example
  void oneKeyForAllIsOneTurn() {
    List<KeyedRow> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rows.add(row(i, 42, i % 3));
    }

    for (Clash clash : Clash.values()) {
      assertThat(found(rows, clash, 1)).isEqualTo(expected(rows, clash));
    }
  }

  private static Map<Long, Long> found(List<KeyedRow> rows, Clash clash, int keysAtOnce) {
    Map<Long, Long> found = new HashMap<>();
    try (Spill spill = new Spill(Partition.BLOCK_BYTES)) {
      KeyedRows keyed = new KeyedRows(spill, keysAtOnce);
      rows.forEach(keyed::add);
      keyed.clashes(
          clash,
          (row, first) -> assertThat(found.put(row.at().record(), first.at().record())).isNull());
    }
    return found;
  }

  private static Map<Long, Long> expected(List<KeyedRow> rows, Clash clash) {
    Map<Long, KeyedRow> first = new HashMap<>();
    Map<Long, Long> expected = new HashMap<>();
    for (KeyedRow row : rows) {
      KeyedRow earlier = first.putIfAbsent(row.key(), row);
      if (earlier != null && (clash == Clash.SAME_KEY || earlier.value() != row.value())) {
        expected.put(row.at().record(), earlier.at().record());
      }
    }
    return expected;
  }

  private static KeyedRow row(long number, long key, long value) {
    return new KeyedRow(key, value, new RowRef(number + 1, number + 2, number * 10));
  }

  private static long spread(long key) {
    return key * 0x9E3779B97F4A7C15L;
  }
}
