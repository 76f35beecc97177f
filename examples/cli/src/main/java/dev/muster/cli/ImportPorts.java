package dev.muster.cli;

import dev.muster.jdbc.DatabaseFailedException;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.jdbc.JdbcOutbox;
import dev.muster.spi.CampaignEngine;
import java.util.Optional;

/**
 * What an import writes to: contacts, and an outbox in the same database if there are campaigns.
 *
 * @param contacts the store
 * @param outbox the engine, if there are campaigns
 */
record ImportPorts(JdbcContactStore contacts, Optional<JdbcOutbox> outbox)
    implements AutoCloseable {

  static ImportPorts open(StoreOption store, Optional<CampaignsFile> campaigns) {
    JdbcContactStore contacts = store.open();
    try {
      return new ImportPorts(
          contacts, campaigns.map(all -> JdbcOutbox.open(store.url(), all::listeningTo)));
    } catch (DatabaseFailedException e) {
      contacts.close();
      throw store.trouble(e);
    }
  }

  CampaignEngine engine() {
    return outbox.<CampaignEngine>map(engine -> engine).orElseGet(CampaignEngine::none);
  }

  @Override
  public void close() {
    outbox.ifPresent(JdbcOutbox::close);
    contacts.close();
  }
}
