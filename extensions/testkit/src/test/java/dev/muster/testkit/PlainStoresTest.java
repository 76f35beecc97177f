package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.spi.ContactStore;
import org.junit.jupiter.api.Nested;

/** Stores that can do less pass too. */
class PlainStoresTest {

  @Nested
  class OverMaps extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return new MapContactStore();
    }
  }

  @Nested
  class WithoutAbilities extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return new InMemoryContactStore().plain();
    }
  }

  @Nested
  class WithKeysOfEventsOnly extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return new InMemoryContactStore().plain(Ability.EVENT_KEYS);
    }
  }

  @Nested
  class WithRevisionsOnly extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return new InMemoryContactStore().plain(Ability.REVISIONS);
    }
  }

  @Nested
  class WithoutRevisions extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return new InMemoryContactStore()
          .plain(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS, Ability.REMOVAL);
    }
  }

  @Nested
  class WithOneWriteInACall extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return new InMemoryContactStore().plain(1, Ability.values());
    }
  }
}
