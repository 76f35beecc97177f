package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.List;
import java.util.Set;

/** A plain store, each call of which is watched. Threads as for the store. */
public final class WatchedContactStore implements ContactStore {

  private final ContactStore store;
  private final CallWatcher watcher;

  /** Watches a store; what it can do beyond {@link ContactStore} is hidden. */
  public WatchedContactStore(ContactStore store, CallWatcher watcher) {
    this.store = store;
    this.watcher = watcher;
  }

  @Override
  public Set<Ability> abilities() {
    return store.abilities();
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return watcher.watch(StoreCall.FIND, () -> store.find(scope, lookup));
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return watcher.watch(StoreCall.KNOWN, () -> store.known(scope, keys));
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    return watcher.watch(StoreCall.WRITE, () -> store.write(scope, writes));
  }

  @Override
  public Object stored(Path path, Object value) {
    return store.stored(path, value);
  }

  @Override
  public int maxWrites() {
    return store.maxWrites();
  }
}
