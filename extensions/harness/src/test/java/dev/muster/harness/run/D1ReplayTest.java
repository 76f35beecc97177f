package dev.muster.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.harness.oracle.PlainRow;
import dev.muster.harness.oracle.Verdict;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Dumps;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.testkit.StoreCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** D1: the same file again, under the same key or another, in other clothes: nothing happens. */
class D1ReplayTest {

  private static final Set<StoreCall> WRITES =
      EnumSet.of(StoreCall.WRITE, StoreCall.COMMIT, StoreCall.BEGIN, StoreCall.FINISH);

  private final List<StoreCall> writes = new ArrayList<>();

  private void watch(StoreCall call) {
    if (WRITES.contains(call)) {
      writes.add(call);
    }
  }

  /** Each person once, as what is said of people in several rows depends on their order. */
  private static Workload distinct(Workload.Kind kind, long seed) {
    Workload all = Workload.of(kind, 120, seed);
    if (kind == Workload.Kind.EVENTS) {
      return all;
    }
    Set<String> seen = new HashSet<>();
    List<PlainRow> rows =
        all.rows().stream()
            .filter(row -> row.cells().size() < 2 || isNew(row.cells(), seen))
            .toList();
    return new Workload(kind, all.lineEnd(), all.header(), rows);
  }

  private static boolean isNew(List<String> cells, Set<String> seen) {
    boolean email = cells.get(0).isEmpty() || seen.add(cells.get(0));
    boolean id = cells.get(1).isEmpty() || seen.add(cells.get(1));
    return email && id;
  }

  @ParameterizedTest
  @EnumSource
  void fileInOtherClothesChangesNothing(Workload.Kind kind) {
    for (long seed = 1; seed <= 10; seed++) {
      Workload workload = distinct(kind, seed);
      Inside inside = new Inside(workload);
      ImportReport first = inside.importer(11).build().run(inside.source());
      assertThat(inside.differences()).isEmpty();
      Verdict before = Dumps.of(inside.memory(), Inside.SCOPE);
      int started = inside.engine().started().size();

      assertThat(inside.importer(this::watch, 11).build().run(inside.source())).isEqualTo(first);
      assertThat(inside.importer(this::watch, 11).build().run(inside.source().named("renamed")))
          .isEqualTo(first);
      assertThat(writes).isEmpty();

      for (byte[] other : clothes(workload, seed)) {
        ImportReport again =
            inside
                .importer(11)
                .build()
                .run(ImportSource.of(other).key("again " + Arrays.hashCode(other)));
        assertThat(again.rows().created()).isZero();
        assertThat(again.rows().updated()).isZero();
        assertThatThrownBy(
                () -> inside.importer(11).build().run(ImportSource.of(changed(other)).key("one")))
            .isInstanceOf(ImportRefusedException.class)
            .hasMessageContaining("IMPORT_KEY_REUSED");
      }
      assertThat(inside.engine().started()).hasSize(started);
      assertThat(Dumps.of(inside.memory(), Inside.SCOPE)).isEqualTo(before);
    }
  }

  private static List<byte[]> clothes(Workload workload, long seed) {
    List<PlainRow> shuffled = new ArrayList<>(workload.rows());
    Collections.shuffle(shuffled, new Random(seed));
    String otherEnd = workload.lineEnd().equals("\n") ? "\r\n" : "\n";
    return List.of(
        workload.bytes(),
        new Workload(workload.kind(), otherEnd, workload.header(), workload.rows()).bytes(),
        new Workload(workload.kind(), "\n", workload.header(), shuffled).bytes());
  }

  private static byte[] changed(byte[] bytes) {
    byte[] other = bytes.clone();
    other[other.length - 3] ^= 1;
    return other;
  }
}
