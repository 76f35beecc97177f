package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.model.ImportState;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.spec.CsvImportSpec;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others see of an import in the history while it runs. */
class RunningImportTest {

  private static final byte[] FILE =
      "email\nana@x.org\nben@x.org\n".getBytes(StandardCharsets.UTF_8);

  private static ImporterBuilder importer(JdbcContactStore store) {
    return Importer.builder()
        .spec(CsvImportSpec.people().identifier("email").build())
        .contacts(store)
        .chunkRows(1);
  }

  @ParameterizedTest
  @EnumSource
  void importIsShownWhileItRuns(Database database) {
    List<HistoryEntry> seen = new ArrayList<>();
    String url = database.freshUrl();
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      Importer asking = importer(store).build();

      importer(store)
          .listener(
              new ImportListener() {
                @Override
                public void onProgress(ImportProgress progress) {
                  seen.addAll(asking.history().latest(9));
                }
              })
          .build()
          .run(ImportSource.of(() -> new ByteArrayInputStream(FILE)).named("people.csv").key("k"));

      HistoryEntry ended = asking.history().find("k").orElseThrow();
      assertThat(ended.state()).isEqualTo(ImportState.DONE);
      assertThat(ended.report()).isPresent();
      assertThat(seen).hasSize(2).allSatisfy(entry -> assertRunning(entry, ended));
    }
  }

  private static void assertRunning(HistoryEntry entry, HistoryEntry ended) {
    assertThat(entry.importId()).isEqualTo("k");
    assertThat(entry.state()).isEqualTo(ImportState.RUNNING);
    assertThat(entry.startedAt()).isEqualTo(ended.startedAt());
    assertThat(entry.about()).isEqualTo(ended.about());
    assertThat(entry.endedAt()).isEmpty();
    assertThat(entry.report()).isEmpty();
  }
}
