package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.muster.model.ContactId;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that break a promise, and whether the contract notices. */
final class BrokenStores {

  private BrokenStores() {}

  /** A store whose writes are bent on their way in. */
  static TwistedStore writing(UnaryOperator<ContactWrite> twist) {
    return new TwistedStore() {
      @Override
      public List<Receipt> write(Scope scope, List<Write> writes) {
        return honest.write(scope, Twist.writes(writes, twist));
      }
    };
  }

  /** A store whose receipts are bent on their way out. */
  static TwistedStore answering(UnaryOperator<Receipt> twist) {
    return new TwistedStore() {
      @Override
      public List<Receipt> write(Scope scope, List<Write> writes) {
        return honest.write(scope, writes).stream().map(twist).toList();
      }
    };
  }

  /** A store whose lookups are bent on their way in. */
  static TwistedStore lookingUp(UnaryOperator<Lookup> twist) {
    return new TwistedStore() {
      @Override
      public Found find(Scope scope, Lookup lookup) {
        return honest.find(scope, twist.apply(lookup));
      }
    };
  }

  /** A store that speaks for other tenants than it is asked for. */
  static TwistedStore forTenant(UnaryOperator<String> twist) {
    return new TwistedStore() {
      private Scope other(Scope scope) {
        return new Scope(twist.apply(scope.tenant()), scope.importId(), scope.actor());
      }

      @Override
      public Found find(Scope scope, Lookup lookup) {
        return honest.find(other(scope), lookup);
      }

      @Override
      public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
        return honest.known(other(scope), keys);
      }

      @Override
      public List<Receipt> write(Scope scope, List<Write> writes) {
        return honest.write(other(scope), writes);
      }
    };
  }

  static void caught(Consumer<ContactStoreContract> test, Supplier<TwistedStore> broken) {
    ContactStoreContract contract =
        new ContactStoreContract() {
          @Override
          protected ContactStore emptyStore() {
            return broken.get();
          }

          @Override
          protected Optional<List<EventAppend>> events(
              ContactStore store, Scope scope, ContactId contact) {
            return ((TwistedStore) store)
                .honest.contacts(scope.tenant()).stream()
                    .filter(stored -> stored.id().equals(contact))
                    .findFirst()
                    .map(StoredContact::events);
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  static void assertCaught(Runnable test) {
    Throwable failure = catchThrowable(test::run);
    assertThat(failure).isInstanceOf(AssertionError.class);
    assertThat(failure.getMessage()).doesNotContain("Misuse of a port");
  }
}
