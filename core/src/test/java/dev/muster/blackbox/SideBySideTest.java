package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportJob;
import dev.muster.Importer;
import dev.muster.model.ImportState;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.testkit.InMemoryContactStore;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two imports at once, into the same contacts. */
class SideBySideTest {

  private static final int PEOPLE = 200;

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static String[] lines(String plan) {
    return Stream.concat(
            Stream.of("email,plan"),
            IntStream.range(0, PEOPLE).mapToObj(i -> "p" + i + "@example.org," + plan))
        .toArray(String[]::new);
  }

  private ImportJob start(InMemoryContactStore owner, String key) {
    Importer importer = Given.importer(Given.people(), owner).chunkRows(7).build();
    return importer.start(Given.file(key, lines(key)));
  }

  @Test
  void eachEndsAsIfItWereAloneAndPeopleAreMadeOnce() {
    ImportJob first = start(store, "a");
    ImportJob second = start(store.anotherOwner(), "b");
    List<ImportReport> reports =
        List.of(
            first.report().toCompletableFuture().join(),
            second.report().toCompletableFuture().join());

    assertThat(reports).extracting(ImportReport::state).containsOnly(ImportState.DONE);
    assertThat(reports)
        .extracting(ImportReport::rows)
        .extracting(RowCounts::read)
        .containsOnly(200L);
    assertThat(reports.stream().mapToLong(each -> each.rows().created()).sum()).isEqualTo(PEOPLE);
    assertThat(reports.stream().mapToLong(each -> each.rows().rejected()).sum()).isZero();
    assertThat(Given.held(store)).hasSize(PEOPLE);
    assertThat(Given.held(store).stream().map(each -> each.replaceAll(".*\\{", "{")))
        .isSubsetOf(Stream.of("{plan=a}", "{plan=b}").collect(Collectors.toSet()));
  }
}
