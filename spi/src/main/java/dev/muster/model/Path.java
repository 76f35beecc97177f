package dev.muster.model;

import java.util.List;

/**
 * Where a value lives in a contact: a list of names, never a dotted string. A name is data and may
 * hold any character.
 *
 * <p>Immutable; equal by its names.
 */
public final class Path {

  private final List<String> names;
  private final int hash;

  private Path(List<String> names) {
    this.names = names;
    this.hash = names.hashCode();
  }

  /**
   * Answers the path of the given names, outermost first.
   *
   * @throws IllegalArgumentException if a name is empty
   */
  public static Path of(String first, String... rest) {
    String[] all = new String[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return of(List.of(all));
  }

  /**
   * Answers the path of the given names, outermost first.
   *
   * @throws IllegalArgumentException if there is no name, or an empty one
   */
  public static Path of(List<String> names) {
    List<String> copy = List.copyOf(names);
    if (copy.isEmpty() || copy.contains("")) {
      throw new IllegalArgumentException("path must have names that are not empty");
    }
    return new Path(copy);
  }

  /** The names, outermost first; at least one. */
  public List<String> names() {
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Path that && hash == that.hash && names.equals(that.names));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The names, joined for people; not meant to be read back. */
  @Override
  public String toString() {
    return String.join(" > ", names);
  }
}
