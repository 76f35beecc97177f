package dev.muster.mappingkit;

import dev.muster.row.ProblemCode;
import dev.muster.spec.TextFormat;
import dev.muster.spec.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Cells of texts that have a form, of lists, and of types that are told by looking. */
final class FormatCells {

  private FormatCells() {}

  static Arbitrary<Cell> of(TextFormat format) {
    return Arbitraries.of(samples(format)).map(Cell::of);
  }

  private static List<String> samples(TextFormat format) {
    return switch (format) {
      case EMAIL ->
          List.of("ana@example.org", "o'brien+tag@mail.example.co.uk", "jürgen@müller.de");
      case PHONE -> List.of("+4930123456", "+15551234567");
      case COUNTRY -> List.of("DE", "GR", "US");
      case LANGUAGE -> List.of("de", "en", "he");
      case TIME_ZONE -> List.of("Europe/Berlin", "America/St_Johns", "UTC");
      case CURRENCY -> List.of("EUR", "JPY", "USD");
      case URL -> List.of("https://example.org/a?b=c#d", "http://example.org");
    };
  }

  static Arbitrary<SpoiltCell> spoilt(TextFormat format) {
    return Arbitraries.of("?", "a b", "x@", "+", "12", "-").map(text -> bad(text, format));
  }

  private static SpoiltCell bad(String text, TextFormat format) {
    return new SpoiltCell(
        text,
        switch (format) {
          case EMAIL -> ProblemCode.NOT_AN_EMAIL;
          case PHONE -> ProblemCode.NOT_A_PHONE;
          case COUNTRY -> ProblemCode.NOT_A_COUNTRY;
          case LANGUAGE -> ProblemCode.NOT_A_LANGUAGE;
          case TIME_ZONE -> ProblemCode.NOT_A_TIME_ZONE;
          case CURRENCY -> ProblemCode.NOT_A_CURRENCY;
          case URL -> ProblemCode.NOT_A_URL;
        });
  }

  static Arbitrary<Cell> of(ValueType.ListOf list) {
    return CellArbitraries.of(list.element())
        .filter(cell -> !cell.text().contains(mark(list)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(cells -> joined(cells, list.separator()));
  }

  private static Cell joined(List<Cell> cells, String separator) {
    return new Cell(
        String.join(separator, cells.stream().map(Cell::text).toList()),
        cells.stream().map(Cell::value).toList());
  }

  static Optional<Arbitrary<SpoiltCell>> spoilt(ValueType.ListOf list) {
    return CellArbitraries.spoilt(list.element())
        .map(cells -> cells.filter(cell -> !cell.text().contains(mark(list))));
  }

  private static String mark(ValueType.ListOf list) {
    return list.separator().isBlank() ? list.separator() : list.separator().strip();
  }

  static Arbitrary<Cell> detected() {
    return Arbitraries.of(
        new Cell("12", 12L),
        new Cell("-1.50", new BigDecimal("-1.5")),
        new Cell("True", true),
        new Cell("007", "007"),
        new Cell("'12'", "12"),
        new Cell("2024-01-31", "2024-01-31"),
        new Cell("2024-01-31T12:00:00+01:00", "2024-01-31T11:00:00Z"),
        new Cell("pro, \"gold\"!", "pro, \"gold\"!"));
  }
}
