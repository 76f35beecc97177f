package pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of synonyms is that of the data file, with a row of dashes below its head. */
class SynonymsTest {

  private static final String FILE =
      "core/src/main/resources/dev/muster/internal/match/synonyms.csv";

  @Test
  void pageHasEverySynonym() {
    List<List<String>> rows =
        Page.text(Page.TOP.resolve(FILE))
            .lines()
            .map(line -> List.of(line.split(",", -1)))
            .toList();
    List<String> dashes = IntStream.range(0, rows.get(0).size()).mapToObj(any -> "---").toList();
    String table =
        Stream.concat(
                Stream.of(row(rows.get(0), ""), row(dashes, "")),
                rows.stream().skip(1).map(cells -> row(cells, "`")))
            .collect(Collectors.joining("\n"));

    assertThat(Page.text(Page.TOP.resolve("docs/guides/map-headers.md"))).contains(table);
  }

  private static String row(List<String> cells, String quote) {
    return cells.stream()
        .map(
            cell ->
                Arrays.stream(cell.split("; ", -1))
                    .filter(name -> !name.isEmpty())
                    .map(name -> quote + name + quote)
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
