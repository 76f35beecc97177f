package dev.muster.report;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What a review saw of the file, as text for people. */
final class ReviewText {

  private static final int MOST_DUPLICATES = 5;

  private final TextPage page;
  private final SeenFile file;

  ReviewText(TextPage page, SeenFile file) {
    this.page = page;
    this.file = file;
  }

  void write() {
    page.heading("Columns: " + howRead(file) + ".");
    file.columns().forEach(this::column);
    duplicates();
    events();
  }

  /** How the file was read, in a few words. */
  static String howRead(SeenFile file) {
    return file.charset()
        + (file.mark() == SeenFile.Mark.PRESENT ? " with a byte order mark, " : ", ")
        + "cells separated by "
        + delimiter(file.delimiter());
  }

  private static String delimiter(char delimiter) {
    return switch (delimiter) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case ' ' -> "blanks";
      default -> "the character '" + delimiter + "'";
    };
  }

  private void column(SeenColumn column) {
    page.line(column.header() + ": " + fate(column));
    near(column).ifPresent(words -> page.note(words));
    if (!column.first().isEmpty()) {
      page.note(shown(column.first()));
    }
  }

  /** What becomes of a column, and why. */
  static String fate(SeenColumn column) {
    return column.fills().orElse("passed over") + ", as " + column.why().words();
  }

  /** The header that a column comes near. */
  static Optional<String> near(SeenColumn column) {
    return column.near().map(header -> "is it meant to be '" + header + "'?");
  }

  private static String shown(List<String> cells) {
    StringJoiner shown = new StringJoiner(" | ");
    cells.forEach(cell -> shown.add(cell.isEmpty() ? "(blank)" : onOneLine(cell)));
    return shown.toString();
  }

  /** Answers a text with signs in place of line ends, and blanks in place of tabs. */
  static String onOneLine(String text) {
    return text.replaceAll("\\R", "⏎").replace('\t', ' ');
  }

  private void duplicates() {
    ProblemCounts duplicates = file.duplicates();
    if (duplicates.total() > 0) {
      page.heading("Rows that come again: " + TextPage.number(duplicates.total()));
      ProblemGroup.of(duplicates.first()).stream()
          .limit(MOST_DUPLICATES)
          .forEach(group -> page.line(repeated(group)));
    }
  }

  /** Which rows come again, by what. */
  static String repeated(ProblemGroup group) {
    return group.kind().column().map(name -> "by '" + name + "': ").orElse("cell by cell: ")
        + group.where();
  }

  private void events() {
    if (!file.events().isEmpty()) {
      page.heading("Events");
      file.events().forEach((name, count) -> page.line(TextPage.number(count) + " " + name));
    }
  }
}
