package dev.muster.bench.compare;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.bench.Specs;
import dev.muster.files.FolderArtifacts;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportFile;
import dev.muster.report.RowCounts;
import java.io.IOException;
import java.util.Set;

/** By Muster, as a user would: journal, before-images, strict reading and an error file. */
final class MusterJob {

  private MusterJob() {}

  static Done run(Task task) throws IOException {
    try (JdbcContactStore store = JdbcContactStore.open(task.url())) {
      RowCounts rows =
          Importer.builder()
              .spec(task.kind() == Kind.PEOPLE ? Specs.people() : Specs.events())
              .validator(Specs.validator())
              .contacts(store)
              .guarantee(Guarantee.JOURNALED)
              .files(FolderArtifacts.in(task.folder()), Set.of(ImportFile.ERRORS))
              .build()
              .run(ImportSource.of(task.file()))
              .rows();
      return new Done(rows.created() + rows.updated() + rows.unchanged(), rows.rejected());
    }
  }
}
