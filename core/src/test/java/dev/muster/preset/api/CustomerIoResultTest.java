package dev.muster.preset.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.preset.CustomerIo;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.testkit.InMemoryContactStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerIoResultTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_461_866_400);

  private static ImportReport run(String text) {
    try {
      return Importer.builder()
          .preset(CustomerIo.people().preset())
          .contacts(new InMemoryContactStore())
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .build()
          .run(ImportSource.of(text.getBytes(StandardCharsets.UTF_8)).named("f.csv").key("k"));
    } catch (ImportRefusedException e) {
      return e.report();
    }
  }

  @Test
  @DisplayName("C93 C94 X5 the result has the system's own form")
  void resultHasTheSystemsForm() {
    ImportReport report =
        run("id,plan\n1,free\n,free\n2,pro\n").withFiles(Map.of("errors", "files/errors.csv"));

    assertThat(new CustomerIoResult(report, NOW.plusSeconds(9)).toJson())
        .isEqualToIgnoringWhitespace(
            """
            {"import": {
              "id": "k",
              "created_at": 1461866400,
              "updated_at": 1461866409,
              "rows_to_import": 3,
              "rows_imported": 2,
              "state": "imported",
              "error_export_id": "k/errors",
              "error_download_url": "files/errors.csv"
            }}
            """);
  }

  @Test
  @DisplayName("C93 an import that was undone is canceled, not failed")
  void undoneImportIsCanceled() {
    Importer importer =
        Importer.builder()
            .preset(CustomerIo.people().preset())
            .contacts(new InMemoryContactStore())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    importer.run(ImportSource.of("id\n1\n".getBytes(StandardCharsets.UTF_8)).key("k"));
    importer.undo("k");

    HistoryEntry undone = importer.history().find("k").orElseThrow();

    assertThat(CustomerIoResult.of(undone).orElseThrow().toJson())
        .contains("\"state\" : \"canceled\"", "\"rows_imported\" : 1")
        .doesNotContain("\"error\"");
    assertThat(LeanplumJob.results(undone, List.of()))
        .startsWith("{\"response\":[{\"state\":\"FINISHED\",\"data\":{\"successesCount\":1,");
  }

  @Test
  @DisplayName("C93 a file that is refused has failed, and the result says why")
  void refusedFileHasFailed() {
    assertThat(new CustomerIoResult(run("id,id\n1,2\n"), NOW).toJson())
        .contains("\"state\" : \"failed\"", "\"error\" : \"line 1", "DUPLICATE_NAME");
  }
}
