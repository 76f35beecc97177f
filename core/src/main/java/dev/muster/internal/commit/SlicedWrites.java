package dev.muster.internal.commit;

import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.List;

/** Writes to a plain store, no more at a time than it takes. */
public final class SlicedWrites {

  private final Scope scope;
  private final ContactStore store;

  /** Answers the step for one import. */
  public SlicedWrites(Scope scope, ContactStore store) {
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
    List<Receipt> receipts = store.write(scope, writes);
    if (receipts.size() != writes.size()) {
      throw new IllegalStateException(
          "store must answer one receipt for each write, answered "
              + receipts.size()
              + " to "
              + writes.size());
    }
    return receipts;
  }
}
