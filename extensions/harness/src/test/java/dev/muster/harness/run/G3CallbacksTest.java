package dev.muster.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Dumps;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.RowOutcome;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** G3: listeners and notifiers that throw, or that import something themselves, change nothing. */
class G3CallbacksTest {

  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 80, 23);

  @Test
  void guestsThatThrowChangeNothing() {
    Inside inside = new Inside(WORKLOAD);
    inside
        .importer(9)
        .listener(
            new ImportListener() {
              @Override
              public void onRow(RowOutcome outcome) {
                throw new IllegalStateException("no");
              }

              @Override
              public void onProgress(ImportProgress progress) {
                throw new IllegalArgumentException("no");
              }
            })
        .notifier(
            (scope, notice) -> {
              throw new IllegalStateException("no mail today");
            })
        .build()
        .run(inside.source());
    assertThat(inside.differences()).isEmpty();

    AtomicInteger told = new AtomicInteger();
    inside
        .importer(9)
        .notifier((scope, notice) -> told.incrementAndGet())
        .build()
        .resume("one", inside.source());
    assertThat(told).hasValue(1);
    assertThat(inside.differences()).isEmpty();
  }

  @Test
  void listenerMayImportSomethingItself() {
    Inside inside = new Inside(WORKLOAD);
    byte[] other = Workload.of(Workload.Kind.PEOPLE, 20, 24).bytes();
    AtomicInteger imports = new AtomicInteger();
    inside
        .importer(9)
        .listener(
            new ImportListener() {
              @Override
              public void onProgress(ImportProgress progress) {
                String key = "within " + imports.incrementAndGet();
                inside.importer(9).tenant("elsewhere").build().run(ImportSource.of(other).key(key));
              }
            })
        .build()
        .run(inside.source());

    assertThat(imports.get()).isGreaterThan(5);
    assertThat(inside.memory().contacts("elsewhere")).isNotEmpty();
    assertThat(Oracle.of(WORKLOAD).differences(Dumps.of(inside.memory(), Inside.SCOPE))).isEmpty();
  }
}
