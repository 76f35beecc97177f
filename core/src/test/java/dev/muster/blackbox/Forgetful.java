package dev.muster.blackbox;

import dev.muster.model.Ability;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.List;
import java.util.Set;

/** A store that writes and answers nothing. */
record Forgetful(ContactStore store) implements ContactStore {

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    store.write(scope, writes);
    return List.of();
  }

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
}
