package pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test as its source has it.
 *
 * @param texts its annotations, and the data files that they name; none if there is no such test
 */
record NamedTest(List<String> texts) {

  private static final Pattern DATA = Pattern.compile("[\\w-]+\\.(?:txt|csv|json)\\b");
  private static final Pattern RANGE = Pattern.compile("\\b([A-Z])([0-9]+) to \\1([0-9]+)\\b");

  private static final List<String> ANNOTATIONS =
      List.of("\n  @Test\n", "\n  @ParameterizedTest", "\n  @Property");
  private static final List<Path> FILES = files();

  static NamedTest of(String type, String method) {
    return new NamedTest(
        files("src/test/java", "/" + type + ".java")
            .map(Page::text)
            .flatMap(source -> annotations(source, method).stream())
            .flatMap(found -> Stream.concat(Stream.of(found), data(found)))
            .toList());
  }

  /** The text between the test's first annotation and its name. */
  private static Optional<String> annotations(String source, String method) {
    int name = source.indexOf("  void " + method + "(");
    int start =
        ANNOTATIONS.stream().mapToInt(each -> source.lastIndexOf(each, name)).max().orElseThrow();
    return name < 0 || start < 0 || source.substring(start, name).contains("  void ")
        ? Optional.empty()
        : Optional.of(source.substring(start, name));
  }

  private static Stream<String> data(String annotations) {
    return DATA.matcher(annotations)
        .results()
        .flatMap(name -> files("resources", "/" + name.group()))
        .map(Page::text);
  }

  private static Stream<Path> files(String part, String ending) {
    return FILES.stream()
        .filter(path -> path.toString().endsWith(ending))
        .filter(path -> path.toString().contains(part));
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(Page.TOP)) {
      return all.filter(path -> path.toString().contains("/src/"))
          .filter(path -> !path.toString().contains("/target/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is there, and names a rule. */
  boolean names(String rule) {
    Pattern alone = Pattern.compile("\\b" + rule + "\\b");
    return texts.stream().anyMatch(text -> alone.matcher(text).find() || inRange(text, rule));
  }

  private static boolean inRange(String text, String rule) {
    int number = Integer.parseInt(rule.substring(1));
    return RANGE
        .matcher(text)
        .results()
        .filter(range -> rule.startsWith(range.group(1)))
        .anyMatch(
            range ->
                Integer.parseInt(range.group(2)) <= number
                    && number <= Integer.parseInt(range.group(3)));
  }
}
