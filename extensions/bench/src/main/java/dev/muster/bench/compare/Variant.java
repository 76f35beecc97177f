package dev.muster.bench.compare;

import java.util.Locale;

/** Who imports. */
enum Variant {
  /** The database's own client. */
  LIMIT,
  /** Muster with a journaled store, everything on. */
  MUSTER,
  /** Muster with the same store, but without journal and before-images. */
  MUSTER_PLAIN,
  /** Spring Batch. */
  SPRING,
  /** Spring Batch, whose driver makes one statement of a batch: faster, but fails on repeats. */
  SPRING_REWRITE,
  /** A loop by hand. */
  LOOP,
  /** A loop by hand, whose driver makes one statement of a batch. */
  LOOP_REWRITE;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Variant of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean rewrites() {
    return this == SPRING_REWRITE || this == LOOP_REWRITE;
  }

  /** Whether it keeps people in tables of its own. */
  boolean hasItsOwnTables() {
    return this == MUSTER || this == MUSTER_PLAIN;
  }

  Done run(Task task) throws Exception {
    return switch (this) {
      case LIMIT -> CopyJob.run(task);
      case MUSTER -> MusterJob.journaled(task);
      case MUSTER_PLAIN -> MusterJob.plain(task);
      case SPRING, SPRING_REWRITE -> SpringJob.run(task);
      case LOOP, LOOP_REWRITE -> LoopJob.run(task);
    };
  }
}
