package dev.muster.model;

import java.util.List;

/**
 * What a person is known by under one scheme, such as an e-mail address, in canonical form: equal
 * identifiers mean the same person. The importer makes identifiers canonical; a store compares them
 * exactly.
 *
 * <p>Immutable; equal by its scheme and parts. {@link #toString()} shows the scheme only.
 */
public final class Identifier {

  private final String scheme;
  private final List<String> parts;
  private final int hash;

  /**
   * Answers an identifier.
   *
   * @param scheme the scheme's name, for example {@code email}
   * @param parts the identifier's text; one part, or several for a compound scheme
   * @throws IllegalArgumentException if the scheme is blank, there is no part, or an empty one
   */
  public Identifier(String scheme, List<String> parts) {
    Checks.notBlank("scheme", scheme);
    this.scheme = scheme;
    this.parts = List.copyOf(parts);
    if (this.parts.isEmpty() || this.parts.contains("")) {
      throw new IllegalArgumentException("identifier must have parts that are not empty");
    }
    this.hash = 31 * scheme.hashCode() + this.parts.hashCode();
  }

  /** Answers the identifier of one part. */
  public static Identifier of(String scheme, String text) {
    return new Identifier(scheme, List.of(text));
  }

  /** The scheme's name. */
  public String scheme() {
    return scheme;
  }

  /** The text: one part, or several of a compound scheme. */
  public List<String> parts() {
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Identifier that
            && hash == that.hash
            && scheme.equals(that.scheme)
            && sameParts(that.parts));
  }

  /** A million rows are compared with each other's: a list's own equality takes an iterator. */
  private boolean sameParts(List<String> others) {
    boolean same = parts.size() == others.size();
    for (int i = 0; same && i < parts.size(); i++) {
      same = parts.get(i).equals(others.get(i));
    }
    return same;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Identifier[" + scheme + "]";
  }
}
