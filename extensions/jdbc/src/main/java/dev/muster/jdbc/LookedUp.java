package dev.muster.jdbc;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that the last look-up read whole, so that a write that was planned upon them need
 * not read them again. A contact's row never changes without its revision: what is held here may be
 * old, which the revision tells when the row is written, but is never wrong. Where memory is short
 * it is forgotten.
 *
 * <p>Safe for any number of threads.
 */
final class LookedUp {

  private record Answer(String tenant, Map<Long, ContactRow> rows) {}

  private final AtomicReference<SoftReference<Answer>> last =
      new AtomicReference<>(new SoftReference<>(null));

  /**
   * Forgets what it held, and holds what a look-up read.
   *
   * @param rows by id, with their attributes; not to be changed any more
   */
  void hold(String tenant, Map<Long, ContactRow> rows) {
    last.set(new SoftReference<>(new Answer(tenant, rows)));
  }

  /** Answers what it holds of a tenant, by id, and forgets it. */
  Map<Long, ContactRow> take(String tenant) {
    @Nullable Answer answer = last.getAndSet(new SoftReference<>(null)).get();
    return answer != null && answer.tenant().equals(tenant) ? answer.rows() : Map.of();
  }
}
