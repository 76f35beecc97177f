package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page of the command line knows every command and every option. */
class CommandLinePageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "reference", "command-line.md");
  private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");

  @Test
  void everyCommandAndOptionIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    List<CommandLine> commands = below(Main.commandLine(new Interruption())).toList();

    assertThat(commands)
        .map(each -> each.getCommandSpec().qualifiedName())
        .allMatch(page::contains);
    assertThat(commands)
        .flatMap(each -> each.getCommandSpec().options())
        .map(option -> option.longestName())
        .filteredOn(name -> !OF_EVERY_COMMAND.contains(name))
        .allMatch(name -> page.contains("`" + name + "`"));
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(CommandLinePageTest::below));
  }
}
