package dev.muster.mappingkit;

import dev.muster.row.ProblemCode;
import dev.muster.spec.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Cells of every type: such as can be read, with what they mean, and such as cannot. What they mean
 * is said here without a look at how the importer reads.
 *
 * <p>Stateless.
 */
public final class CellArbitraries {

  private static final String LETTERS = "abcxyzABZ019 .,;:'\"\\/|-_=+@#éßñø日本Жα\u0301\n\t";

  private CellArbitraries() {}

  /** Answers cells that a type accepts; none is blank, or has blanks around it. */
  public static Arbitrary<Cell> of(ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return integers();
    }
    if (type instanceof ValueType.DecimalNumber) {
      return decimals();
    }
    if (type instanceof ValueType.TrueOrFalse words) {
      return words(words);
    }
    if (type instanceof ValueType.Date date) {
      return dates(date);
    }
    if (type instanceof ValueType.DateTime dateTime) {
      return TimeCells.of(dateTime);
    }
    if (type instanceof ValueType.Formatted formatted) {
      return FormatCells.of(formatted.format());
    }
    if (type instanceof ValueType.ListOf list) {
      return FormatCells.of(list);
    }
    if (type instanceof ValueType.Detected) {
      return FormatCells.detected();
    }
    return type instanceof ValueType.Json ? json() : texts().map(Cell::of);
  }

  /** Answers cells that a type does not accept; nothing for a type that accepts everything. */
  public static Optional<Arbitrary<SpoiltCell>> spoilt(ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return spoilt(ProblemCode.NOT_AN_INTEGER, "x", "1.0", "007", "+1", "1e3", "٣", "-", "1 000");
    }
    if (type instanceof ValueType.DecimalNumber) {
      return spoilt(ProblemCode.NOT_A_DECIMAL, "x", "1,5", "1e3", ".5", "5.", "-0", "٣", "1 000");
    }
    if (type instanceof ValueType.TrueOrFalse) {
      return spoilt(ProblemCode.NOT_A_BOOLEAN, "perhaps", "truefalse", "-1");
    }
    if (type instanceof ValueType.Date) {
      return Optional.of(after(of(type), ProblemCode.NOT_A_DATE));
    }
    if (type instanceof ValueType.DateTime) {
      return Optional.of(after(of(type), ProblemCode.NOT_A_DATE_TIME));
    }
    if (type instanceof ValueType.Formatted formatted) {
      return Optional.of(FormatCells.spoilt(formatted.format()));
    }
    if (type instanceof ValueType.ListOf list) {
      return FormatCells.spoilt(list);
    }
    return type instanceof ValueType.Json
        ? spoilt(ProblemCode.NOT_JSON, "{", "null", "{\"a\":1,\"a\":2}", "01", "'a'", "[1,]")
        : Optional.empty();
  }

  private static Optional<Arbitrary<SpoiltCell>> spoilt(ProblemCode code, String... texts) {
    return Optional.of(Arbitraries.of(texts).map(text -> new SpoiltCell(text, code)));
  }

  private static Arbitrary<SpoiltCell> after(Arbitrary<Cell> good, ProblemCode code) {
    return good.map(cell -> new SpoiltCell(cell.text() + "?", code));
  }

  /** Answers texts without blanks around them, of letters of several scripts and signs. */
  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars(LETTERS)
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(text -> !isBlank(text.charAt(0)) && !isBlank(text.charAt(text.length() - 1)));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static Arbitrary<Cell> integers() {
    return Arbitraries.oneOf(
            Arbitraries.longs().map(BigInteger::valueOf), Arbitraries.bigIntegers())
        .map(number -> new Cell(number.toString(), number));
  }

  private static Arbitrary<Cell> decimals() {
    return Arbitraries.bigDecimals()
        .ofScale(4)
        .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number)
        .map(number -> new Cell(number.toPlainString(), number));
  }

  private static Arbitrary<Cell> words(ValueType.TrueOrFalse words) {
    List<Cell> cells = new ArrayList<>();
    words.yes().forEach(word -> cells.add(new Cell(word, true)));
    words.no().forEach(word -> cells.add(new Cell(word, false)));
    return Arbitraries.of(cells);
  }

  private static Arbitrary<Cell> dates(ValueType.Date type) {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
        .shrinkTowards(LocalDate.of(2000, 1, 2).toEpochDay())
        .map(LocalDate::ofEpochDay)
        .map(day -> new Cell(type.form().formatter().format(day), day.toString()));
  }

  private static Arbitrary<Cell> json() {
    return Arbitraries.of(
        new Cell("{}", Map.of()),
        new Cell("[]", List.of()),
        new Cell("{\"a\": [1, 2.50, true]}", json("a", List.of(1L, new BigDecimal("2.5"), true))),
        new Cell("\"a, \\\"b\\\"\"", "a, \"b\""),
        new Cell("-7", -7L),
        new Cell("{\"é\": {\"\": \"\\u0041\"}}", json("é", json("", "A"))));
  }

  private static Map<String, Object> json(String name, Object value) {
    return Map.of(name, value);
  }
}
