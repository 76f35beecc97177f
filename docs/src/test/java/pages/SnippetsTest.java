package pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page shows is what a test runs. */
class SnippetsTest {

  /**
   * Nothing to compile or compare in these; commands of README are held by {@link CommandsTest}.
   */
  private static final Set<String> NO_SAMPLES = Set.of("sh", "diagram");

  static Stream<Page> pages() {
    return Page.all()
        .filter(page -> !page.isDecision())
        .filter(page -> !page.path().endsWith("CONTRIBUTING.md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockComesFromAFile(Page page) {
    assertThat(page.blocks())
        .filteredOn(block -> !NO_SAMPLES.contains(block.language()))
        .as("blocks of %s without <!-- sample: FILE#REGION --> in the line above", page)
        .allMatch(block -> block.source().isPresent());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockSaysWhatItsFileSays(Page page) {
    for (Page.Block block : page.blocks()) {
      block
          .source()
          .ifPresent(
              source ->
                  assertThat(block.text())
                      .as("%s, line %d, against %s", page, block.line(), source)
                      .isEqualTo(Region.of(source)));
    }
  }
}
