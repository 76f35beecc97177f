package dev.muster.testkit;

import dev.muster.spi.JournaledContactStore;
import java.util.Optional;

class InMemoryJournaledStoreContractTest extends JournaledContactStoreContract {

  @Override
  protected JournaledContactStore emptyStore() {
    return new InMemoryContactStore();
  }

  @Override
  protected Optional<JournaledContactStore> anotherOwner(JournaledContactStore store) {
    return Optional.of(((InMemoryContactStore) store).anotherOwner());
  }
}
