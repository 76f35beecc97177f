package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Looks for a file that breaks a law, and makes it small. */
final class Search {

  private static final int MOST_STEPS = 500;
  private static final int SIZE = 1_000;

  private final Law law;
  private final MappingTrial trial;

  Search(Law law, MappingTrial trial) {
    this.law = law;
    this.trial = trial;
  }

  /** Answers the smallest file found that breaks the law, and how. */
  Optional<String> counterexample(Arbitrary<MappingFile> files, int tries, Random random) {
    RandomGenerator<MappingFile> generator = files.generator(SIZE, true);
    for (int i = 0; i < tries; i += law.oneOf()) {
      Shrinkable<MappingFile> file = generator.next(random);
      if (broken(file.value()).isPresent()) {
        return Optional.of(shown(smallest(file).value()));
      }
    }
    return Optional.empty();
  }

  private Shrinkable<MappingFile> smallest(Shrinkable<MappingFile> found) {
    Shrinkable<MappingFile> smallest = found;
    int steps = 0;
    boolean smaller = true;
    while (smaller && steps++ < MOST_STEPS) {
      Optional<Shrinkable<MappingFile>> next =
          smallest
              .shrink()
              .limit(MOST_STEPS)
              .filter(file -> broken(file.value()).isPresent())
              .findFirst();
      smaller = next.isPresent();
      smallest = next.orElse(smallest);
    }
    return smallest;
  }

  private Optional<String> broken(MappingFile file) {
    try {
      return law.broken(file, trial);
    } catch (Refused e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private String shown(MappingFile file) {
    return "The mapping is not "
        + law.name()
        + ": "
        + broken(file).orElse("")
        + "\nThe smallest file found:\n"
        + file;
  }
}
