package dev.muster.testkit;

import static dev.muster.testkit.Given.ANA;
import static dev.muster.testkit.Given.FACTS;
import static dev.muster.testkit.Given.SCOPE;
import static dev.muster.testkit.Given.batch;
import static dev.muster.testkit.Given.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.WriteBatch;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportJournal;
import dev.muster.spi.JournaledContactStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WatchedStoresTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  void callsAreCountedInOrder() {
    CallCounter counter = new CallCounter();
    WatchedJournaledStore watched = WatchedJournaledStore.over(store, counter);

    watched.commit(batch(watched.open(SCOPE, 0, FACTS).epoch(), 1, 1, creation(ANA)));
    watched.known(SCOPE, Set.of());

    assertThat(counter.calls()).containsExactly(StoreCall.OPEN, StoreCall.COMMIT, StoreCall.KNOWN);
    assertThat(counter.count(StoreCall.COMMIT)).isOne();
    assertThat(counter.count(StoreCall.FIND)).isZero();
  }

  @Test
  void crashBeforeACallLeavesNothingAndEndsAllCalls() {
    CrashAtCall crash = CrashAtCall.before(2);
    WatchedJournaledStore watched = WatchedJournaledStore.over(store, crash);
    WriteBatch batch = batch(watched.open(SCOPE, 0, FACTS).epoch(), 1, 1, creation(ANA));

    assertThat(crash.happened()).isFalse();
    assertThatThrownBy(() -> watched.commit(batch))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("crashed at call 2, COMMIT, as the test told it to");
    assertThatThrownBy(() -> watched.known(SCOPE, Set.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(crash.happened()).isTrue();
    assertThat(store.contacts("tenant")).isEmpty();
  }

  @Test
  void crashAfterACallLeavesItsEffect() {
    ContactStore watched = new WatchedContactStore(store, CrashAtCall.after(1));

    assertThatThrownBy(() -> watched.write(SCOPE, List.of(creation(ANA))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.contacts("tenant")).hasSize(1);
  }

  @Nested
  class PassesAsStore extends ContactStoreContract {

    @Override
    protected ContactStore emptyStore() {
      return WatchedJournaledStore.over(new InMemoryContactStore(), new CallCounter());
    }
  }

  @Nested
  class PassesAsJournal extends ImportJournalContract {

    @Override
    protected ImportJournal emptyJournal() {
      return WatchedJournal.over(new InMemoryJournal(), new CallCounter());
    }
  }

  @Nested
  class PassesAsHistory extends ImportHistoryContract {

    @Override
    protected ImportJournal emptyJournal() {
      return WatchedJournal.over(new InMemoryJournal(), new CallCounter());
    }
  }

  @Nested
  class PassesAsJournaledStore extends JournaledContactStoreContract {

    @Override
    protected JournaledContactStore emptyStore() {
      return WatchedJournaledStore.over(new InMemoryContactStore(), new CallCounter());
    }
  }
}
