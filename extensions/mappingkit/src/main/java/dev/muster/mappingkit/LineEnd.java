package dev.muster.mappingkit;

/** What ends a record. */
public enum LineEnd {
  /** Line feed. */
  LF("\n"),
  /** Carriage return and line feed. */
  CRLF("\r\n"),
  /** Carriage return. */
  CR("\r");

  private final String text;

  LineEnd(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
