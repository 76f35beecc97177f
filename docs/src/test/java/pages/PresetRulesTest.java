package pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of a system has one line on the page of its preset, {@code | C22 | what Muster does |
 * what shows it |}: tests as {@code `Class#method`}, or {@code difference:} and a reason, or both.
 * A test that is named must name the rule, in its display name or in the data file that it names.
 */
class PresetRulesTest {

  private static final Pattern LINE = Pattern.compile("\\| ([A-Z][0-9]+) \\| (.+) \\| (.+) \\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern SAID = Pattern.compile(".*\\bdifference: \\S.{5,}");

  /** The rules of one system, whose page has its name. */
  record Book(String system, List<String> rules) {

    String page() {
      return "docs/presets/" + system + ".md";
    }

    List<Rule> lines() {
      return Page.named(page()).lines().stream()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .map(line -> new Rule(line.group(1), line.group(2), line.group(3)))
          .toList();
    }

    @Override
    public String toString() {
      return system;
    }
  }

  /** One line of a page. */
  record Rule(String id, String does, String shownBy) {

    /** The tests that are named and not there, or that do not name the rule. */
    List<String> missingTests() {
      return NAMED
          .matcher(shownBy)
          .results()
          .filter(named -> !NamedTest.of(named.group(1), named.group(2)).names(id))
          .map(named -> id + ": " + named.group())
          .toList();
    }

    boolean isShownOrSaid() {
      return NAMED.matcher(shownBy).find() || SAID.matcher(shownBy).matches();
    }
  }

  @Test
  void everySystemHasABook() throws IOException {
    assertThat(books().map(Book::system))
        .containsExactly("customerio", "braze", "vero", "leanplum");
  }

  @ParameterizedTest
  @MethodSource("books")
  void everySystemHasAPage(Book book) {
    assertThat(Page.TOP.resolve(book.page())).exists();
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyRuleHasItsLine(Book book) {
    assertThat(book.lines()).map(Rule::id).containsExactlyElementsOf(book.rules());
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyLineNamesTestsOrSaysWhyNot(Book book) {
    assertThat(book.lines()).allMatch(Rule::isShownOrSaid);
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyTestNamedIsThereAndNamesTheRule(Book book) {
    assertThat(book.lines().stream().flatMap(line -> line.missingTests().stream())).isEmpty();
  }

  /** Rows that a page must not have. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C5  | `InMemoryIdentifierTableTest#rowMeansWhomTheTableSays`  | true
          C23 | `InMemoryIdentifierTableTest#rowMeansWhomTheTableSays`  | true
          X4  | `InMemoryIdentifierTableTest#rowMeansWhomTheTableSays`  | true
          C27 | `InMemoryIdentifierTableTest#rowMeansWhomTheTableSays`  | false
          C2  | `InMemoryIdentifierTableTest#rowMeansWhomTheTableSays`  | false
          B56 | `StoreCountsTest#dataPointsAreCounted`                  | true
          B56 | `StoreCountsTest#countsAreInTextAndJson`                | false
          B56 | `StoreCountsTest#noSuchTest`                            | false
          B56 | `NoSuchTest#dataPointsAreCounted`                       | false
          """)
  void testOfAnotherRuleIsFound(String id, String shownBy, boolean fits) {
    assertThat(new Rule(id, "does", shownBy).missingTests().isEmpty()).isEqualTo(fits);
  }

  private static Stream<Book> books() throws IOException {
    Path rules = Path.of("src", "test", "resources", "presets", "rules.txt");
    return Files.readAllLines(rules).stream()
        .map(line -> line.split(": ", 2))
        .map(parts -> new Book(parts[0], List.of(parts[1].split(" "))));
  }
}
