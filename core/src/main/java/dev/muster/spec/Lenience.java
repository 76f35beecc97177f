package dev.muster.spec;

/**
 * Something that strict reading refuses and a dialect may allow by name. All are off by default.
 */
public enum Lenience {
  /** A record with fewer cells than the header is filled up with empty cells. */
  PADS_SHORT_ROWS,
  /**
   * Cells beyond the header are dropped when all of them are blank; so are empty names at the end
   * of the header.
   */
  CUTS_BLANK_SURPLUS,
  /** A quote inside an unquoted cell is content. */
  KEEPS_STRAY_QUOTES,
  /**
   * A quoted cell may run over lines each of which looks like a row of its own; strict reading
   * takes them for rows that two broken quotes have joined.
   */
  KEEPS_LINES_LIKE_ROWS,
  /**
   * An unquoted cell that starts with a brace or a bracket reaches up to the matching one on the
   * same line, delimiters and quotes between them included.
   */
  REJOINS_JSON
}
