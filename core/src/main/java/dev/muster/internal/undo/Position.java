package dev.muster.internal.undo;

import dev.muster.report.KeptThing;

/**
 * How far an undo has come. Contacts come first, then objects; of each kind the last touched first.
 *
 * @param kind of the things under way
 * @param batch of the import, named by its first record, which wrote last to those to go on with
 * @param done how many of those that this batch wrote last to are done
 */
record Position(KeptThing.Kind kind, long batch, int done) {

  static Position start(KeptThing.Kind kind) {
    return new Position(kind, Long.MAX_VALUE, 0);
  }

  /** Below which record the batches to go on with begin. */
  long before() {
    return batch == Long.MAX_VALUE ? batch : batch + 1;
  }

  /** Answers the position behind one thing more. */
  Position behind(Trace trace) {
    return new Position(kind, trace.home(), trace.home() == batch ? done + 1 : 1);
  }
}
