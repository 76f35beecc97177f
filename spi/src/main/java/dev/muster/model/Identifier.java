package dev.muster.model;

import java.util.List;

/**
 * What a person is known by under one scheme, such as an e-mail address, in canonical form: equal
 * identifiers mean the same person. The importer makes identifiers canonical; a store compares them
 * exactly.
 *
 * <p>Immutable. {@link #toString()} shows the scheme only.
 *
 * @param scheme the scheme's name, for example {@code email}
 * @param parts the identifier's text; one part, or several for a compound scheme
 */
public record Identifier(String scheme, List<String> parts) {

  public Identifier {
    Checks.notBlank("scheme", scheme);
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.contains("")) {
      throw new IllegalArgumentException("identifier must have parts that are not empty");
    }
  }

  /** Answers the identifier of one part. */
  public static Identifier of(String scheme, String text) {
    return new Identifier(scheme, List.of(text));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Identifier that
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
    int hash = scheme.hashCode();
    for (int i = 0; i < parts.size(); i++) {
      hash = 31 * hash + parts.get(i).hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return "Identifier[" + scheme + "]";
  }
}
