package dev.muster.bench.compare;

import dev.muster.bench.PeopleFile.Variation;

/** Which file meets what. Phases of one variant share a database, from the first on. */
enum Phase {
  /** A file into an empty database. */
  NEW(Variation.CLEAN),
  /** The same file again. */
  SAME(Variation.CLEAN),
  /** The same people, each of them changed. */
  CHANGED(Variation.CHANGED),
  /** One row in a hundred cannot be imported; into an empty database. */
  DIRTY(Variation.DIRTY),
  /** One row in a hundred repeats an address; into an empty database. */
  TWICE(Variation.TWICE);

  private final Variation variation;

  Phase(Variation variation) {
    this.variation = variation;
  }

  Variation variation() {
    return variation;
  }

  String title() {
    return switch (this) {
      case NEW -> "into an empty store";
      case SAME -> "the same file again";
      case CHANGED -> "each row changed";
      case DIRTY -> "one row in a hundred bad, into an empty store";
      case TWICE -> "one row in a hundred repeated, into an empty store";
    };
  }

  /** Whether it wants an empty database. */
  boolean startsEmpty() {
    return this != SAME && this != CHANGED;
  }
}
