package dev.muster.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashCountsTest {

  @Test
  void manyHashesAreCountedAsAMapWouldCountThem() {
    HashCounts rows = new HashCounts();
    Map<Long, Integer> oracle = new HashMap<>();
    Random random = new Random(7);

    for (int i = 0; i < 200_000; i++) {
      long hash = random.nextInt(120_000) * 0x9E37_79B9_7F4A_7C15L;
      assertThat(rows.next(hash)).isEqualTo(oracle.merge(hash == 0 ? 1 : hash, 1, Integer::sum));
    }

    Map<Long, Integer> told = new HashMap<>();
    rows.forEach(told::put);
    assertThat(told).isEqualTo(oracle);
    assertThat(rows.size()).isEqualTo(oracle.size());
    oracle.forEach((hash, count) -> assertThat(rows.count(hash)).isEqualTo(count));
    assertThat(rows.count(5)).isZero();
  }

  @Test
  void hashesOfZeroAreCountedToo() {
    HashCounts rows = new HashCounts();

    assertThat(rows.next(0)).isEqualTo(1);
    assertThat(rows.next(0)).isEqualTo(2);
    assertThat(rows.next(Long.MIN_VALUE)).isEqualTo(1);
  }
}
