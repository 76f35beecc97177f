package dev.muster.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.ProblemCode;
import dev.muster.spec.Lenience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages about reading say what the code does. */
class ReadingPagesTest {

  private static final Path PAGES = Path.of("../docs/reference");

  @Test
  void tableOfProblemsHasEachCodeOnce() throws IOException {
    List<String> codes = firstCells(page("problems.md"), "`([A-Z_0-9]+)`");

    assertThat(codes)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProblemCode.values()).map(Enum::name).toList());
  }

  @Test
  void everyCornerIsOnThePageOnce() throws IOException {
    List<String> corners =
        firstCells(page("csv-format.md"), "\\[`([a-z-]+/[a-z0-9-]+\\.txt)`]\\([^)]+\\)");

    assertThat(corners)
        .containsExactlyInAnyOrderElementsOf(Corner.paths().map(Path::toString).toList());
  }

  @Test
  void pageSaysOfEachCornerWhatItsFileSays() throws IOException {
    String page = page("csv-format.md");

    assertThat(Corner.paths())
        .allSatisfy(
            path ->
                assertThat(page)
                    .contains(path + ") | " + Corner.sentence(path).replace("|", "\\|") + " |"));
  }

  @Test
  void everyLenienceIsOnThePage() throws IOException {
    String page = page("csv-format.md");

    assertThat(Lenience.values())
        .allSatisfy(lenience -> assertThat(page).contains("| `" + lenience + "` |"));
  }

  private static List<String> firstCells(String page, String pattern) {
    return Pattern.compile("(?m)^\\| " + pattern + " \\|")
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !Stream.of(Lenience.values()).map(Enum::name).toList().contains(name))
        .toList();
  }

  private static String page(String name) throws IOException {
    return Files.readString(PAGES.resolve(name), StandardCharsets.UTF_8);
  }
}
