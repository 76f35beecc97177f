package dev.muster.jdbc;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that the last look-ups read whole, so that a write that was planned upon them need
 * not read them again: two of them, as one may be for the batch after. A contact's row never
 * changes without its revision: what is held here may be old, which the revision tells when the row
 * is written, but is never wrong. Where memory is short it is forgotten.
 *
 * <p>Safe for any number of threads.
 */
final class LookedUp {

  private static final int MOST = 2;

  private record Answer(String tenant, Map<Long, ContactRow> rows) {}

  /** The newest first. */
  private final Deque<SoftReference<Answer>> answers = new ArrayDeque<>(MOST);

  /**
   * Holds what a look-up read, and forgets what one before the last did.
   *
   * @param rows by id, with their attributes, which were read; not to be changed any more
   */
  synchronized void hold(String tenant, Map<Long, ContactRow> rows) {
    if (answers.size() == MOST) {
      answers.removeLast();
    }
    answers.addFirst(new SoftReference<>(new Answer(tenant, rows)));
  }

  /** Answers what it holds of a tenant's contacts, by id, and forgets the answers it was in. */
  synchronized Map<Long, ContactRow> take(String tenant, Collection<Long> ids) {
    Map<Long, ContactRow> taken = new HashMap<>();
    for (Iterator<SoftReference<Answer>> all = answers.iterator(); all.hasNext(); ) {
      @Nullable Answer answer = all.next().get();
      if (answer == null) {
        all.remove();
      } else if (answer.tenant().equals(tenant) && take(answer.rows(), ids, taken)) {
        all.remove();
      }
    }
    return taken;
  }

  /** Takes those that are not taken yet, and answers whether one was there. */
  private static boolean take(
      Map<Long, ContactRow> rows, Collection<Long> ids, Map<Long, ContactRow> taken) {
    boolean any = false;
    for (Long id : ids) {
      @Nullable ContactRow row = taken.containsKey(id) ? null : rows.get(id);
      if (row != null) {
        taken.put(id, row);
        any = true;
      }
    }
    return any;
  }
}
