package dev.muster.cli;

import dev.muster.Importer;
import dev.muster.jdbc.DatabaseFailedException;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.jdbc.JdbcOutbox;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.spec.CsvImportSpec;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** The store whose journal is worked with; a file need not be described for that. */
@SuppressWarnings("NullAway.Init")
final class JournalOption {

  private static final CsvImportSpec NO_FILE = CsvImportSpec.people().identifier("email").build();

  @Mixin private StoreOption store;

  /** Does something with what the journal knows. */
  <T> T with(Function<Importer, T> work) {
    try (JdbcContactStore contacts = store.openExisting();
        JdbcOutbox outbox = JdbcOutbox.open(store.url(), occurrence -> List.of())) {
      return work.apply(
          Importer.builder()
              .spec(NO_FILE)
              .contacts(contacts)
              .campaigns(outbox)
              .tenant(ContactCommand.TENANT)
              .actor(ImportConduct.ACTOR)
              .build());
    } catch (ImportRefusedException e) {
      throw CommandFailedException.refused(String.valueOf(e.getMessage()));
    } catch (ImportAbortedException e) {
      throw CommandFailedException.stopped(String.valueOf(e.getMessage()));
    } catch (DatabaseFailedException e) {
      throw store.trouble(e);
    }
  }
}
