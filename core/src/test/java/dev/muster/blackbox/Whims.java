package dev.muster.blackbox;

import dev.muster.model.Ability;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A plain store with whims of its own about some writes; all else it leaves to another. */
final class Whims implements ContactStore {

  /** What it does about a write that a whim is about. */
  enum Whim {
    /** Refuses it for good. */
    INVALID,
    /** Says that something moved. */
    MOVED,
    /** Does not write, and cannot tell. */
    LOST,
    /** Writes, and cannot tell. */
    UNSURE;

    private Receipt answer() {
      return switch (this) {
        case INVALID -> Receipt.refused(Refusal.INVALID);
        case MOVED -> Receipt.refused(Refusal.MOVED);
        case LOST, UNSURE -> Receipt.unknown();
      };
    }
  }

  private final ContactStore store;
  private final Whim whim;
  private final Predicate<ContactWrite> about;
  private int times;
  private int maxWrites = Integer.MAX_VALUE;
  private final List<Integer> calls = new ArrayList<>();

  Whims(ContactStore store, Whim whim, int times, Predicate<ContactWrite> about) {
    this.store = store;
    this.whim = whim;
    this.times = times;
    this.about = about;
  }

  /** Writes that give a path this value. */
  static Predicate<ContactWrite> giving(String value) {
    return write ->
        write.changes().stream()
            .anyMatch(change -> change.after().filter(value::equals).isPresent());
  }

  Whims maxWrites(int most) {
    maxWrites = most;
    return this;
  }

  /** How many writes each call carried. */
  List<Integer> calls() {
    return calls;
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    calls.add(writes.size());
    List<Receipt> receipts = new ArrayList<>();
    for (Write write : writes) {
      boolean now = times > 0 && write instanceof ContactWrite contact && about.test(contact);
      times -= now ? 1 : 0;
      List<Receipt> done =
          now && whim != Whim.UNSURE ? List.of() : store.write(scope, List.of(write));
      receipts.addAll(now ? List.of(whim.answer()) : done);
    }
    return receipts;
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

  @Override
  public int maxWrites() {
    return maxWrites;
  }
}
