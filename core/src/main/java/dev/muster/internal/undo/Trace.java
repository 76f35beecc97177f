package dev.muster.internal.undo;

import dev.muster.model.Ability;
import dev.muster.model.Image;
import dev.muster.model.Receipt;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import java.util.Set;

/**
 * All that an import did to one contact or object, collected from the last write to the first.
 *
 * <p>Not safe for use by several threads.
 */
abstract sealed class Trace permits ContactTrace, ObjectTrace, UncertainTrace {

  private final long home;
  private long record;
  private boolean uncertain;
  private boolean takenAway;

  /** Starts with the batch that wrote last to it. */
  Trace(long home) {
    this.home = home;
  }

  /** What it is about. */
  abstract KeptThing.Kind kind();

  /** The batch that wrote last to it. */
  final long home() {
    return home;
  }

  /** The first record that wrote to it, of those collected. */
  final long record() {
    return record;
  }

  /** How much it holds, counted in things of a few hundred bytes. */
  abstract int weight();

  /** Takes one write more, which was made before all those taken. */
  final void back(Image image) {
    record = image.record();
    uncertain |= image.receipt().kind() != Receipt.Kind.WRITTEN;
    takenAway |= !take(image);
  }

  /** Takes one write more, and answers whether the journal holds all that it took away. */
  abstract boolean take(Image image);

  /** Says what must be known to decide. */
  abstract void ask(Asked asked, Set<Ability> abilities);

  /** Decides, by what the store holds now. */
  final Decision decide(Present now) {
    if (uncertain) {
      return Decision.kept(KeptReason.UNCERTAIN);
    }
    return takenAway ? Decision.kept(KeptReason.TAKEN_AWAY) : judge(now);
  }

  /** Decides about what is known to have been done. */
  abstract Decision judge(Present now);
}
