package dev.muster.model;

import java.time.Instant;

/**
 * A file that an import wrote.
 *
 * <p>Immutable.
 *
 * @param name of the file within its import: 1 to 100 of the characters a to z, 0 to 9, dot and
 *     hyphen, the first neither dot nor hyphen; made by the importer, never from data
 * @param bytes how long it is
 * @param expires when it is gone
 * @param location where people find it, for example a path
 */
public record Artifact(String name, long bytes, Instant expires, String location) {

  public Artifact {
    checkName(name);
    Checks.atLeast("bytes", 0, bytes);
  }

  /**
   * Checks that a text may name an artifact.
   *
   * @throws IllegalArgumentException if it may not
   */
  public static void checkName(String name) {
    if (!name.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
      throw new IllegalArgumentException(
          "name must be 1 to 100 of a-z, 0-9, dot and hyphen, was one of "
              + name.length()
              + " characters");
    }
  }
}
