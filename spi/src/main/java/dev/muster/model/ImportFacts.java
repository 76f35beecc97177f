package dev.muster.model;

import java.time.Instant;
import java.util.Map;

/**
 * What is fixed when an import is first opened.
 *
 * <p>Immutable.
 *
 * @param instant the import's one instant: every age and every default time uses it
 * @param fingerprint of spec and rules; a later owner must have the same
 * @param about what history shows of it, a map of {@link Values}
 */
public record ImportFacts(Instant instant, String fingerprint, Map<String, Object> about) {

  public ImportFacts {
    about = Values.copyOfMap(about);
  }
}
