package dev.muster.mappingkit;

import dev.muster.model.Identifier;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.StoredContact;
import java.util.List;

/** A store that is imported into and looked into. */
public interface StoreProbe {

  /** The store. */
  ContactStore contacts();

  /** Answers the contacts of a tenant that carry an identifier, as they are stored. */
  List<ContactDump> stored(String tenant, Identifier identifier);

  /** Answers a probe of a new store in memory. */
  static StoreProbe inMemory() {
    InMemoryContactStore store = new InMemoryContactStore();
    return of(store, store);
  }

  /**
   * Answers a probe of contacts in memory behind another store.
   *
   * @param contacts what is imported into
   * @param store where it ends up
   */
  static StoreProbe of(ContactStore contacts, InMemoryContactStore store) {
    return new StoreProbe() {
      @Override
      public ContactStore contacts() {
        return contacts;
      }

      @Override
      public List<ContactDump> stored(String tenant, Identifier identifier) {
        return store.contacts(tenant, identifier).stream().map(StoredContact::dump).toList();
      }
    };
  }
}
