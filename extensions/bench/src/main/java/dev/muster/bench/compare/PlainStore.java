package dev.muster.bench.compare;

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

/** A store without the journal that it has. */
record PlainStore(ContactStore store) implements ContactStore {

  @Override
  public Set<Ability> abilities() {
    return store.abilities();
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return store.find(scope, lookup);
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return store.known(scope, keys);
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    return store.write(scope, writes);
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
