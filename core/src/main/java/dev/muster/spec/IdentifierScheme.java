package dev.muster.spec;

import dev.muster.model.Uniqueness;

/**
 * A kind of identifier.
 *
 * <p>Immutable.
 *
 * @param name the scheme's name, for example {@code email}
 * @param canonical how its text becomes canonical
 * @param uniqueness whether several people may carry the same one
 */
public record IdentifierScheme(String name, Canonical canonical, Uniqueness uniqueness) {

  public IdentifierScheme {
    Checks.notBlank("scheme", name);
  }

  /** Answers the unique scheme of a name; {@code email} ignores case, all others are exact. */
  public static IdentifierScheme unique(String name) {
    return new IdentifierScheme(
        name, name.equals("email") ? Canonical.LOWER_CASE : Canonical.EXACT, Uniqueness.UNIQUE);
  }
}
