package dev.muster.mappingkit;

/**
 * A cell as it is written, and what it means.
 *
 * <p>Immutable. Unlike the rows of an import it shows its content, so that a counterexample can be
 * read.
 *
 * @param text in the file
 * @param value that is to be read from it, one of {@link dev.muster.model.Values}
 */
public record Cell(String text, Object value) {

  /** Answers a cell that means what it says. */
  public static Cell of(String text) {
    return new Cell(text, text);
  }
}
