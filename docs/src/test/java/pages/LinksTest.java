package pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No link between pages leads nowhere. */
class LinksTest {

  static Stream<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkLeadsSomewhere(Page page) {
    assertThat(page.relativeLinks())
        .as("dead links of %s", page)
        .allMatch(link -> leads(page, link));
  }

  private static boolean leads(Page page, String link) {
    String[] parts = link.split("#", 2);
    Path here = Page.TOP.resolve(page.path());
    Path target = parts[0].isEmpty() ? here : here.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || hasHeading(target, parts[1]));
  }

  private static boolean hasHeading(Path page, String anchor) {
    return Page.text(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .anyMatch(anchor::equals);
  }
}
