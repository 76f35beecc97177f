package pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What README tells people to run is what CI runs on a fresh machine. */
class CommandsTest {

  @Test
  void ciRunsTheCommandsOfReadme() {
    List<String> ci = Page.text(Page.TOP.resolve(".ci/run")).lines().map(String::strip).toList();

    assertThat(Page.named("README.md").blocks())
        .filteredOn(block -> block.language().equals("sh"))
        .hasSize(2)
        .allSatisfy(
            block ->
                assertThat(ci)
                    .anyMatch(
                        line -> line.equals(block.text()) || line.startsWith(block.text() + " ")));
  }
}
