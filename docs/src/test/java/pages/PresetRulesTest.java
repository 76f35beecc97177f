package pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of a system has one line on the page of its preset, {@code | C22 | what Muster does |
 * what shows it |}: tests as {@code `Class#method`}, or {@code difference:} and a reason, or {@code
 * later:} and the feature it waits for.
 */
class PresetRulesTest {

  private static final Pattern LINE = Pattern.compile("\\| ([A-Z][0-9]+) \\| (.+) \\| (.+) \\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern SAID = Pattern.compile("(difference|later): \\S.{5,}");

  /** The rules of one system, whose page has its name. */
  record Book(String system, List<String> rules) {

    boolean hasPage() {
      return Files.exists(Page.TOP.resolve(page()));
    }

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

    List<String> missingTests() {
      List<String> missing = new ArrayList<>();
      Matcher named = NAMED.matcher(shownBy);
      while (named.find()) {
        if (!isTest(named.group(1), named.group(2))) {
          missing.add(id + ": " + named.group());
        }
      }
      return missing;
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

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("pages")
  void everyRuleHasItsLine(Book book) {
    assertThat(book.lines()).map(Rule::id).containsExactlyElementsOf(book.rules());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("pages")
  void everyLineNamesTestsOrSaysWhyNot(Book book) {
    assertThat(book.lines()).allMatch(Rule::isShownOrSaid);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("pages")
  void everyTestNamedIsThere(Book book) {
    assertThat(book.lines().stream().flatMap(line -> line.missingTests().stream())).isEmpty();
  }

  private static Stream<Book> pages() throws IOException {
    return books().filter(Book::hasPage);
  }

  private static Stream<Book> books() throws IOException {
    Path rules = Path.of("src", "test", "resources", "presets", "rules.txt");
    return Files.readAllLines(rules).stream()
        .map(line -> line.split(": ", 2))
        .map(parts -> new Book(parts[0], List.of(parts[1].split(" "))));
  }

  private static boolean isTest(String type, String method) {
    Pattern declared =
        Pattern.compile(
            "@(?:Test|ParameterizedTest|Property|Example)\\b[^v]*+(?:v(?!oid )[^v]*+)*+void "
                + method
                + "\\(");
    return sources(type + ".java").anyMatch(source -> declared.matcher(Page.text(source)).find());
  }

  private static Stream<Path> sources(String name) {
    try (Stream<Path> all = Files.walk(Page.TOP)) {
      return all
          .filter(path -> path.endsWith(name))
          .filter(path -> path.toString().contains("src/test/java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
