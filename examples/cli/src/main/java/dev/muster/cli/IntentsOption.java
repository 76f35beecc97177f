package dev.muster.cli;

import dev.muster.Importer;
import dev.muster.jdbc.DatabaseFailedException;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.jdbc.JdbcOutbox;
import dev.muster.rule.DeliveryRules;
import dev.muster.spec.CsvImportSpec;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which import's intents to look at, and where they are. */
@SuppressWarnings("NullAway.Init")
final class IntentsOption {

  @Parameters(paramLabel = "IMPORT", description = "The import's key.")
  private String importId;

  @Mixin private StoreOption store;

  /** The import's key. */
  String importId() {
    return importId;
  }

  /** Does something with an importer into the store, which must be there. */
  <T> T with(DeliveryRules delivery, Function<Importer, T> work) {
    try (JdbcContactStore contacts = store.openExisting();
        JdbcOutbox outbox = JdbcOutbox.open(store.url(), occurrence -> List.of())) {
      return work.apply(importer(contacts, outbox, delivery));
    } catch (DatabaseFailedException e) {
      throw store.trouble(e);
    }
  }

  /** An importer needs a spec; intents that are there need none, so that any will do. */
  private static Importer importer(
      JdbcContactStore contacts, JdbcOutbox outbox, DeliveryRules delivery) {
    return Importer.builder()
        .spec(CsvImportSpec.people().identifier("email").build())
        .contacts(contacts)
        .campaigns(outbox)
        .delivery(delivery)
        .tenant(ContactCommand.TENANT)
        .actor(ImportConduct.ACTOR)
        .build();
  }
}
