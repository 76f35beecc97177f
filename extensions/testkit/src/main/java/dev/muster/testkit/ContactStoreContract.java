package dev.muster.testkit;

import dev.muster.model.ContactId;
import dev.muster.model.EventAppend;
import dev.muster.model.Scope;
import dev.muster.spi.ContactStore;
import java.util.List;
import java.util.Optional;

/**
 * What every {@link ContactStore} promises, one test for each number.
 *
 * <p>Extend it, answer an empty store from {@link #emptyStore()}, and run it as any JUnit class. A
 * test of an ability that the store does not declare is skipped and says so. Events cannot be read
 * through the port: override {@link #events} to have their order and contents checked too.
 *
 * <p>Tests run one at a time, each on one thread.
 */
public abstract class ContactStoreContract extends StoreObjectSuite {

  /** For subclasses. */
  protected ContactStoreContract() {}

  /** Answers a store that holds nothing; called once in each test. */
  protected abstract ContactStore emptyStore();

  /**
   * Answers the events of a contact, in the order in which they were appended, or empty if there is
   * no way to look, which is the default.
   */
  protected Optional<List<EventAppend>> events(ContactStore store, Scope scope, ContactId contact) {
    return Optional.empty();
  }

  @Override
  final StoreUnderTest begin() {
    return new StoreUnderTest(emptyStore(), SCOPE);
  }

  @Override
  final Optional<List<EventAppend>> look(ContactStore store, Scope scope, ContactId contact) {
    return events(store, scope, contact);
  }
}
