package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Lookup;
import java.util.Set;

/** What a caller must obey in what it asks. */
final class LookupRules {

  private static final int MOST = 100_000;

  private LookupRules() {}

  static void check(Lookup lookup, Set<Ability> abilities) {
    int asked =
        lookup.identifiers().size()
            + lookup.ids().size()
            + lookup.objects().size()
            + lookup.links().size();
    Misuse.unless(
        asked <= MOST,
        "a lookup must ask for at most " + MOST + " identifiers and ids, was " + asked);
    Misuse.unless(
        lookup.segments().isEmpty() || abilities.contains(Ability.SEGMENTS),
        "segments must be asked of a store that declares SEGMENTS");
    Misuse.unless(
        (lookup.objects().isEmpty() && lookup.links().isEmpty())
            || abilities.contains(Ability.OBJECTS),
        "objects and links must be asked of a store that declares OBJECTS");
    Misuse.unless(
        lookup.counting() == Lookup.Counting.NOTHING || abilities.contains(Ability.HOLDINGS),
        "counts must be asked of a store that declares HOLDINGS");
  }
}
