package dev.muster.testkit;

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

/** Contacts in memory as a plain store sees them, with some abilities or none. */
final class PlainMemoryStore implements ContactStore {

  private final Turn turn = new Turn("the store");
  private final MemoryStore memory;
  private final Set<Ability> abilities;
  private final int maxWrites;

  PlainMemoryStore(MemoryStore memory, Set<Ability> abilities, int maxWrites) {
    this.memory = memory;
    this.abilities = Set.copyOf(abilities);
    this.maxWrites = maxWrites;
  }

  @Override
  public Set<Ability> abilities() {
    return abilities;
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return turn.take(() -> memory.find(scope, lookup, abilities));
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return turn.take(() -> memory.known(scope, keys, abilities));
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    Misuse.unless(
        writes.size() <= maxWrites,
        "writes must be at most maxWrites in a call, was ",
        writes.size());
    return turn.take(() -> memory.write(scope, writes, abilities));
  }

  @Override
  public int maxWrites() {
    return maxWrites;
  }
}
