package dev.muster.mappingkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the table of identifiers. */
final class IdentifierTable {

  private static final String FILE = "identifiers.txt";

  private IdentifierTable() {}

  static List<IdentifierCase> read() {
    InputStream table = Objects.requireNonNull(IdentifierTable.class.getResourceAsStream(FILE));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return IntStream.rangeClosed(1, lines.size())
          .filter(number -> isCase(lines.get(number - 1)))
          .mapToObj(number -> parse(number, lines.get(number - 1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCase(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static IdentifierCase parse(int number, String line) {
    String[] cells = line.split("\\|", -1);
    return new IdentifierCase(
        number,
        List.of(cells[0].strip().split(" ")),
        cells[1].strip(),
        cells[2].strip(),
        cells[3].strip(),
        Stream.of(cells[4].strip().split(" ")).sorted().toList());
  }
}
