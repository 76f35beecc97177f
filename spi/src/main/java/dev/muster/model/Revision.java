package dev.muster.model;

/**
 * A mark of a contact's state that changes whenever its identifiers or values do.
 *
 * <p>Immutable.
 *
 * @param mark the mark, opaque to the importer
 */
public record Revision(String mark) {

  public Revision {
    Checks.notBlank("mark", mark);
  }
}
