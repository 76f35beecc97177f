package dev.muster.testkit;

import dev.muster.model.ContactId;
import dev.muster.model.EventAppend;
import dev.muster.model.Scope;
import dev.muster.spi.ContactStore;
import java.util.List;
import java.util.Optional;

class InMemoryContactStoreContractTest extends ContactStoreContract {

  @Override
  protected ContactStore emptyStore() {
    return new InMemoryContactStore();
  }

  @Override
  protected Optional<List<EventAppend>> events(ContactStore store, Scope scope, ContactId contact) {
    return ((InMemoryContactStore) store)
        .contacts(scope.tenant()).stream()
            .filter(stored -> stored.id().equals(contact))
            .findFirst()
            .map(StoredContact::events);
  }
}
