package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.model.Identifier;
import dev.muster.model.ImportState;
import dev.muster.report.HistoryEntry;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportReport;
import dev.muster.report.KeptThing;
import dev.muster.report.UndoCounts;
import dev.muster.report.UndoReport;
import dev.muster.spec.CsvImportSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeCancelUndoTest {

  /** A button on somebody's page. */
  interface Button {

    void onClick(Runnable action);
  }

  /** Somebody's mail. */
  interface Mail {

    void send(String key, String file, Map<String, Long> counts);
  }

  private static final CsvImportSpec SPEC =
      CsvImportSpec.people().identifier("email").attribute("plan").build();

  private Path file = Path.of("");
  private String jdbcUrl = "";

  @BeforeEach
  void begin(@TempDir Path folder) throws IOException {
    file = Files.writeString(folder.resolve("members.csv"), "email,plan\nana@example.org,pro\n");
    jdbcUrl = "jdbc:h2:file:" + folder.resolve("shop");
  }

  @Test
  void importIsShownToldAndTakenBack() {
    List<String> sent = new ArrayList<>();
    try (JdbcContactStore store = JdbcContactStore.open(jdbcUrl)) {
      Importer importer =
          importer(SPEC, store, (key, name, counts) -> sent.add(name + " " + counts.get("read")));

      assertThat(resumed(importer, file).rows().created()).isEqualTo(1);
      assertThat(cancelled(importer, file, action -> {}).rows().created()).isEqualTo(1);
      UndoReport undone = undone(importer);
      list(importer);

      assertThat(undone.contacts()).isEqualTo(new UndoCounts(1, 0, 0));
      assertThat(store.contacts("default", Identifier.of("email", "ana@example.org"))).isEmpty();
      assertThat(importer.history().latest(9))
          .extracting(HistoryEntry::state)
          .containsExactly(ImportState.DONE, ImportState.UNDONE);
      assertThat(sent).containsExactly("members.csv 1", "undo of members-may null");
    }
  }

  private static Importer importer(CsvImportSpec spec, JdbcContactStore store, Mail mail) {
    // tag::notices[]
    return Importer.builder()
        .spec(spec)
        .contacts(store)
        .notifier((scope, notice) -> mail.send(notice.key(), notice.file(), notice.counts()))
        .build();
    // end::notices[]
  }

  private static ImportReport resumed(Importer importer, Path file) {
    // tag::resume[]
    try {
      return importer.run(ImportSource.of(file).key("members-may"));
    } catch (ImportAbortedException stopped) {
      return importer.resume("members-may", ImportSource.of(file));
    }
    // end::resume[]
  }

  private static ImportReport cancelled(Importer importer, Path file, Button stopButton) {
    // tag::cancel[]
    ImportJob job = importer.start(ImportSource.of(file).key("members-may"));
    stopButton.onClick(job::cancel);
    ImportReport report = job.report().toCompletableFuture().join();
    // end::cancel[]
    return report;
  }

  private static UndoReport undone(Importer importer) {
    // tag::undo[]
    UndoReport undone = importer.undo("members-may");
    for (KeptThing kept : undone.firstKept()) {
      System.err.println("row " + kept.record() + ": " + kept.reason());
    }
    // end::undo[]
    return undone;
  }

  private static void list(Importer importer) {
    // tag::history[]
    for (HistoryEntry entry : importer.history().latest(20)) {
      System.err.println(entry.startedAt() + " " + entry.importId() + " " + entry.state());
    }
    importer.history().expire(Duration.ofDays(90));
    // end::history[]
  }
}
