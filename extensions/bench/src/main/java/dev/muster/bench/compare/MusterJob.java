package dev.muster.bench.compare;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.bench.Specs;
import dev.muster.files.FolderArtifacts;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportFile;
import dev.muster.report.RowCounts;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.WatchedContactStore;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * By Muster, as its command line does: strict reading, an error file, a thread that reads ahead.
 */
final class MusterJob {

  private MusterJob() {}

  /** With journal and before-images. */
  static Done journaled(Task task) throws IOException {
    try (JdbcContactStore store = JdbcContactStore.open(task.url())) {
      return run(task, store, Guarantee.JOURNALED);
    }
  }

  /** What the journal and the before-images cost is what this does without. */
  static Done plain(Task task) throws IOException {
    try (JdbcContactStore store = JdbcContactStore.open(task.url())) {
      return run(task, new WatchedContactStore(store, call -> {}), Guarantee.NONE);
    }
  }

  private static Done run(Task task, ContactStore store, Guarantee guarantee) throws IOException {
    ExecutorService ahead = Executors.newSingleThreadExecutor();
    try {
      RowCounts rows =
          Importer.builder()
              .spec(task.kind() == Kind.PEOPLE ? Specs.people() : Specs.events())
              .validator(Specs.validator())
              .contacts(store)
              .guarantee(guarantee)
              .readAhead(ahead)
              .files(FolderArtifacts.in(task.folder()), Set.of(ImportFile.ERRORS))
              .build()
              .run(ImportSource.of(task.file()))
              .rows();
      return new Done(rows.created() + rows.updated() + rows.unchanged(), rows.rejected());
    } finally {
      ahead.shutdown();
    }
  }
}
