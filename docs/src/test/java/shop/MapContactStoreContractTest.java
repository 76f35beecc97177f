package shop;

import dev.muster.model.ContactId;
import dev.muster.model.EventAppend;
import dev.muster.model.Scope;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.ContactStoreContract;
import java.util.List;
import java.util.Optional;

class MapContactStoreContractTest extends ContactStoreContract {

  @Override
  protected ContactStore emptyStore() {
    return new MapContactStore();
  }

  @Override
  protected Optional<List<EventAppend>> events(ContactStore store, Scope scope, ContactId contact) {
    return Optional.of(((MapContactStore) store).events(scope, contact));
  }
}
