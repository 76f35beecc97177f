package dev.muster.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.internal.read.Corner.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every corner of the format, in every variant: cells, codes and places. */
class CornersTest {

  private static final List<Integer> CHUNKS = List.of(1, 2, 7, 4096);

  @TestFactory
  Stream<DynamicTest> cornerIsReadAsItsFileSays() {
    return Corner.paths()
        .map(path -> path.getName(0).toString())
        .distinct()
        .flatMap(family -> Corner.family(family).stream())
        .map(
            corner ->
                DynamicTest.dynamicTest(
                    corner.path().toString(),
                    () -> corner.variants().forEach(variant -> check(corner, variant))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quotes", "line-ends", "widths", "blanks", "encodings", "headers", "limits"})
  void familyIsTriedInManyWays(String family) {
    long cases = Corner.family(family).stream().flatMap(Corner::variants).count() * CHUNKS.size();

    assertThat(cases).isGreaterThanOrEqualTo(120);
  }

  private static void check(Corner corner, Variant variant) {
    Expansion file = new Expansion(corner.lines(), variant);
    for (int chunk : CHUNKS) {
      Observed observed =
          Observed.of(
              new ChunkedStream(file.bytes(), chunk), corner.dialect(variant), corner.limits());

      assertThat(withoutHash(observed))
          .as("%s as %s, %d bytes at a time", corner.path(), variant, chunk)
          .isEqualTo(expected(corner, file, observed));
    }
  }

  private static Observed withoutHash(Observed observed) {
    return new Observed(
        observed.header(),
        observed.warnings().stream().filter(line -> !line.equals("BYTE_ORDER_MARK")).toList(),
        observed.records(),
        observed.blankLines(),
        observed.whole().map(prefix -> new Prefix(prefix.bytes(), "")));
  }

  private static Observed expected(Corner corner, Expansion file, Observed observed) {
    List<String> refused = corner.section("refused");
    if (!refused.isEmpty()) {
      return new Observed(List.of(), refused, List.of(), 0, Optional.empty());
    }
    List<String> records = new ArrayList<>();
    for (String line : corner.section("records")) {
      records.add(record(line, file, observed.records(), records.size()));
    }
    return new Observed(
        corner.section("header").stream().map(file::expected).flatMap(CornersTest::cells).toList(),
        corner.section("warnings").stream().map(file::expected).toList(),
        records,
        corner.section("blank").stream().mapToLong(Long::parseLong).sum(),
        Optional.of(new Prefix(file.bytes().length, "")));
  }

  private static Stream<String> cells(String line) {
    return Stream.of(line.substring(1, line.length() - 1).split("]\\[", -1));
  }

  /** Adds the places, which the markers in the file know, and the raw text of damaged ones. */
  private static String record(String line, Expansion file, List<String> observed, int index) {
    int number = Integer.parseInt(line.substring(0, line.indexOf(':')));
    Expansion.Start start = file.start(number);
    String rest = file.expected(line.substring(line.indexOf(':') + 2));
    String place = number + " line " + start.line() + " byte " + start.byteOffset() + ": ";
    if (rest.startsWith("[")) {
      return place + rest;
    }
    String unknown = index < observed.size() ? rawOf(observed.get(index)) : "";
    return place + rest + " raw " + file.raw(number, unknown);
  }

  private static String rawOf(String observed) {
    return observed.substring(observed.indexOf(" raw ") + " raw ".length());
  }
}
