package dev.muster.internal.undo;

import dev.muster.model.Revision;
import java.util.Optional;

/**
 * The revisions that an import gave to one thing, walked back from the last: unbroken if nobody
 * else changed the thing in between.
 *
 * <p>Not safe for use by several threads.
 */
final class Chain {

  private Optional<Revision> last = Optional.empty();
  private Optional<Revision> seen = Optional.empty();
  private boolean any;
  private boolean broken;

  /**
   * Walks back over one write.
   *
   * @param before the revision that it was planned upon; empty if it made the thing
   * @param after the revision that it led to
   */
  void back(Optional<Revision> before, Optional<Revision> after) {
    if (any) {
      broken |= !after.equals(seen);
    } else {
      last = after;
      any = true;
    }
    seen = before;
  }

  /** Whether nobody else has changed the thing, which has this revision now. */
  boolean leadsTo(Optional<Revision> now) {
    return !any || (!broken && last.equals(now));
  }
}
