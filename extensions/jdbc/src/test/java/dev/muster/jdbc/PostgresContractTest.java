package dev.muster.jdbc;

import dev.muster.model.Campaign;
import dev.muster.model.ContactId;
import dev.muster.model.EventAppend;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportJournal;
import dev.muster.spi.JournaledContactStore;
import dev.muster.testkit.CampaignEngineContract;
import dev.muster.testkit.ContactStoreContract;
import dev.muster.testkit.ImportHistoryContract;
import dev.muster.testkit.ImportJournalContract;
import dev.muster.testkit.JournaledContactStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What this module keeps in PostgreSQL keeps the promises of the ports. */
class PostgresContractTest {

  @RegisterExtension final TestStores stores = TestStores.on(TestDatabase.POSTGRESQL);

  @Nested
  class Contacts extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return stores.empty();
    }

    @Override
    protected Optional<List<EventAppend>> events(
        ContactStore store, Scope scope, ContactId contact) {
      return Optional.of(stores.events(store, scope, contact));
    }
  }

  @Nested
  class ContactsWithJournal extends JournaledContactStoreContract {

    @Override
    protected JournaledContactStore emptyStore() {
      return stores.empty();
    }

    @Override
    protected Optional<JournaledContactStore> anotherOwner(JournaledContactStore store) {
      return Optional.of(stores.beside(store));
    }
  }

  @Nested
  class Journal extends ImportJournalContract {

    @Override
    protected ImportJournal emptyJournal() {
      return stores.emptyJournal();
    }

    @Override
    protected Optional<ImportJournal> anotherOwner(ImportJournal journal) {
      return Optional.of(stores.beside(journal));
    }
  }

  @Nested
  class History extends ImportHistoryContract {

    @Override
    protected ImportJournal emptyJournal() {
      return stores.emptyJournal();
    }
  }

  @Nested
  class Outbox extends CampaignEngineContract {

    private final List<String> started = new ArrayList<>();

    @Override
    protected CampaignEngine engine(Map<Occurrence, List<Campaign>> campaigns) {
      return stores.emptyOutbox(campaigns);
    }

    @Override
    protected Optional<List<String>> started(CampaignEngine engine, Instant now) {
      return Optional.of(TestStores.poll((JdbcOutbox) engine, now, started));
    }
  }
}
