package dev.muster.preset;

import dev.muster.report.Beginnings;
import dev.muster.report.ImportFile;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an import of a system does beside importing, where the host does not say otherwise.
 *
 * <p>Immutable.
 *
 * @param files that it writes, if the host gives a place for them
 * @param beginnings whether people are told of these too, if the host gives somebody who tells
 */
public record Habits(Set<ImportFile> files, Beginnings beginnings) {

  private static final Habits STANDARD =
      new Habits(EnumSet.of(ImportFile.ERRORS), Beginnings.UNTOLD);

  public Habits {
    files = Set.copyOf(files);
  }

  /** Answers those of the importer: a file of the rejected rows, and no notice of beginnings. */
  public static Habits standard() {
    return STANDARD;
  }
}
