package dev.muster.spec;

import dev.muster.model.Uniqueness;

/**
 * A kind of identifier.
 *
 * <p>Immutable. Defaults: unique, exact but for {@code email}, filled and not changed, of one part.
 *
 * @param name the scheme's name, for example {@code email}
 * @param canonical how its text becomes canonical
 * @param uniqueness whether several people may carry the same one
 * @param change what a row may do to that of a person whom it did not make
 * @param parts how many texts make one, from 1 to 4; more than one for a compound such as an
 *     alias's name and label
 */
public record IdentifierScheme(
    String name, Canonical canonical, Uniqueness uniqueness, IdentifierChange change, int parts) {

  private static final int MOST_PARTS = 4;

  public IdentifierScheme {
    Checks.notBlank("scheme", name);
    Checks.that(
        parts >= 1 && parts <= MOST_PARTS,
        "parts must be from 1 to " + MOST_PARTS + ", was " + parts);
    Checks.that(
        change != IdentifierChange.LOOK_UP || (parts == 1 && uniqueness == Uniqueness.UNIQUE),
        "an identifier for LOOK_UP must be unique and of one part");
  }

  /** Answers the unique scheme of a name; {@code email} ignores case, all others are exact. */
  public static IdentifierScheme unique(String name) {
    return new IdentifierScheme(
        name,
        name.equals("email") ? Canonical.LOWER_CASE : Canonical.EXACT,
        Uniqueness.UNIQUE,
        IdentifierChange.FILL,
        1);
  }

  /** Answers the scheme of a name of which several people may carry the same one. */
  public static IdentifierScheme shared(String name) {
    return unique(name).with(Uniqueness.SHARED);
  }

  /** Answers the exact unique scheme of a name whose identifiers are made of several texts. */
  public static IdentifierScheme compound(String name, int parts) {
    return new IdentifierScheme(
        name, Canonical.EXACT, Uniqueness.UNIQUE, IdentifierChange.FILL, parts);
  }

  /**
   * Answers the scheme of the store's own id of a contact, see {@link IdentifierChange#LOOK_UP}.
   */
  public static IdentifierScheme lookUp(String name) {
    return new IdentifierScheme(
        name, Canonical.EXACT, Uniqueness.UNIQUE, IdentifierChange.LOOK_UP, 1);
  }

  /** Answers this scheme with another canonical form. */
  public IdentifierScheme with(Canonical other) {
    return new IdentifierScheme(name, other, uniqueness, change, parts);
  }

  /** Answers this scheme with another uniqueness. */
  public IdentifierScheme with(Uniqueness other) {
    return new IdentifierScheme(name, canonical, other, change, parts);
  }

  /** Answers this scheme with another rule for changes. */
  public IdentifierScheme with(IdentifierChange other) {
    return new IdentifierScheme(name, canonical, uniqueness, other, parts);
  }
}
