package dev.muster.internal.commit;

import dev.muster.internal.retry.Retries;
import dev.muster.model.Ability;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Writes to a plain store, no more at a time than it takes. If a call fails and the store can tell
 * later what was written, its answers are unknown and not an exception.
 *
 * <p>Not safe for use by several threads.
 */
public final class SlicedWrites {

  private final Scope scope;
  private final ContactStore store;
  private final Retries retries;
  private int failed;

  /** Answers the step for one import. */
  public SlicedWrites(Scope scope, ContactStore store, Retries retries) {
    this.retries = retries;
    this.scope = scope;
    this.store = store;
  }

  /** Answers one receipt for each write, in order. */
  public List<Receipt> write(List<Write> writes) {
    List<Receipt> receipts = new ArrayList<>(writes.size());
    for (int from = 0; from < writes.size(); ) {
      int to = (int) Math.min(writes.size(), (long) from + store.maxWrites());
      receipts.addAll(slice(writes.subList(from, to)));
      from = to;
    }
    return receipts;
  }

  private List<Receipt> slice(List<Write> writes) {
    List<Receipt> receipts = answers(writes);
    if (receipts.size() != writes.size()) {
      throw new IllegalStateException(
          "store must answer one receipt for each write, answered "
              + receipts.size()
              + " to "
              + writes.size());
    }
    return receipts;
  }

  private List<Receipt> answers(List<Write> writes) {
    try {
      List<Receipt> receipts = store.write(scope, writes);
      failed = 0;
      return receipts;
    } catch (RuntimeException e) {
      failed++;
      if (!canTellLater() || !retries.allow(failed)) {
        throw e;
      }
      retries.waitAfter(failed, e);
      return Collections.nCopies(writes.size(), Receipt.unknown());
    }
  }

  private boolean canTellLater() {
    return store.abilities().containsAll(Set.of(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS));
  }
}
