package dev.muster.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.muster.internal.json.Json;
import dev.muster.row.ProblemCode;
import dev.muster.spec.TextFormat;
import dev.muster.spec.TimeForm;
import dev.muster.spec.TimeInGap;
import dev.muster.spec.TimeInOverlap;
import dev.muster.spec.ValueType;
import dev.muster.testdata.DataFile;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code values/*.txt} is a cell and what it is read as. */
class ValueCornersTest {

  private static final Pattern LINE = Pattern.compile("\\|(.*)\\| => (.*)");
  private static final Pattern REPEATED = Pattern.compile("\\$\\{(.) x ([0-9]+)}");

  @TestFactory
  Stream<DynamicTest> cellsAreReadAsTheirFileSays() {
    return Stream.of(
            corners("text", ValueType.text()),
            corners("integer", ValueType.integer()),
            corners("decimal", ValueType.decimal()),
            corners("boolean", ValueType.trueOrFalse()),
            corners(
                "boolean-words",
                new ValueType.TrueOrFalse(List.of("yes", "y", "ja"), List.of("no", "n", "nein"))),
            corners("date", ValueType.date()),
            corners("date-german", ValueType.date("dd.MM.uuuu")),
            corners("date-time", ValueType.dateTime()),
            corners("date-time-berlin", ValueType.dateTime().in(ZoneId.of("Europe/Berlin"))),
            corners(
                "date-time-midnight-gap", ValueType.dateTime().in(ZoneId.of("America/Sao_Paulo"))),
            corners("date-time-unix", ValueType.dateTime(TimeForm.unixSeconds())),
            corners(
                "date-time-pattern",
                pattern("dd/MM/uuuu HH:mm[ VV][ XXX]").in(ZoneId.of("Europe/Berlin"))),
            corners("date-time-half", pattern("uuuu-MM-dd hh:mm[ a]").in(ZoneId.of("UTC"))),
            corners("date-time-day", pattern("uuuu-MM-ddXXX")),
            corners(
                "date-time-forms",
                ValueType.dateTime(
                    TimeForm.iso(), TimeForm.unixSeconds(), TimeForm.pattern("dd.MM.uuuu HH:mm"))),
            corners(
                "date-time-policies",
                ValueType.dateTime()
                    .in(ZoneId.of("Europe/Berlin"))
                    .with(TimeInGap.MOVE_FORWARD)
                    .with(TimeInOverlap.LATER)),
            corners("detected", ValueType.detected()),
            corners("phone", ValueType.text(TextFormat.PHONE)),
            corners("country", ValueType.text(TextFormat.COUNTRY)),
            corners("language", ValueType.text(TextFormat.LANGUAGE)),
            corners("time-zone", ValueType.text(TextFormat.TIME_ZONE)),
            corners("currency", ValueType.text(TextFormat.CURRENCY)),
            corners("url", ValueType.text(TextFormat.URL)),
            corners("list", ValueType.listOf(ValueType.integer(), ";")),
            corners("json", ValueType.json()))
        .flatMap(List::stream);
  }

  private static ValueType.DateTime pattern(String pattern) {
    return ValueType.dateTime(TimeForm.pattern(pattern));
  }

  private static List<DynamicTest> corners(String file, ValueType type) {
    CellReader reader = CellReaders.of(type);
    return DataFile.lines("/values/" + file + ".txt").stream()
        .map(line -> corner(file, line, type, reader))
        .toList();
  }

  private static DynamicTest corner(String file, String line, ValueType type, CellReader reader) {
    Matcher matcher = LINE.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    String cell = expanded(matcher.group(1));
    String expected = expanded(matcher.group(2));
    return dynamicTest(
        file + ": " + line, () -> assertThat(shown(type, reader.read(cell))).isEqualTo(expected));
  }

  private static String shown(ValueType type, Object read) {
    if (read instanceof ProblemCode code) {
      return code.name();
    }
    if (type instanceof ValueType.Json) {
      return Json.compact(read);
    }
    return read instanceof BigDecimal decimal ? decimal.toPlainString() : read.toString();
  }

  private static String expanded(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
  }
}
