package dev.muster.internal.match;

import dev.muster.spec.ColumnMatch.How;
import dev.muster.spec.HeaderMatch;
import java.util.Set;

/** In which ways two names can be alike, the closest first: they have a key in common. */
enum Likeness {
  EQUAL(How.EXACT),
  NORMALISED(How.NORMALISED),
  SYNONYMOUS(How.SYNONYM),
  SLIPPED(How.SUGGESTED);

  private final How how;

  Likeness(How how) {
    this.how = how;
  }

  How how() {
    return how;
  }

  Set<String> keys(String name) {
    return switch (this) {
      case EQUAL -> Set.of(name);
      case NORMALISED -> nonEmpty(HeaderName.normalised(name));
      case SYNONYMOUS -> Synonyms.known().field(name).map(Set::of).orElse(Set.of());
      case SLIPPED -> HeaderName.slips(name);
    };
  }

  /** Whether names so alike are the same under a rule. */
  boolean suffices(HeaderMatch rule) {
    return switch (this) {
      case EQUAL -> true;
      case NORMALISED -> rule != HeaderMatch.EXACT;
      case SYNONYMOUS -> rule == HeaderMatch.SYNONYMS;
      case SLIPPED -> false;
    };
  }

  /** Whether beside a column's headers the name of its field counts. */
  boolean regardsFields() {
    return this == SYNONYMOUS || this == SLIPPED;
  }

  private static Set<String> nonEmpty(String name) {
    return name.isEmpty() ? Set.of() : Set.of(name);
  }
}
