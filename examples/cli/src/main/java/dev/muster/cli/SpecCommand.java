package dev.muster.cli;

import dev.muster.FileInspector;
import dev.muster.ImportSource;
import dev.muster.detect.FrequencyGuesser;
import dev.muster.spec.SpecProposal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster spec}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "spec",
    description = {
      "Proposes a spec for a CSV file: the spec on standard output, to be looked at",
      "and edited; the advice that it rests on, on standard error."
    },
    mixinStandardHelpOptions = true)
final class SpecCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "The CSV file.")
  private Path file;

  @Option(
      names = "--records",
      paramLabel = "N",
      description = "How many records to look at; all of them by default.")
  private Optional<Long> records = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "Z",
      converter = ZoneOption.class,
      description =
          "The zone of times without an offset, such as Europe/Berlin; unknown by default, and they"
              + " stay text.")
  private Optional<ZoneId> zone = Optional.empty();

  @Override
  public Integer call() {
    SourceFile.check(file);
    SpecProposal proposal = propose();
    proposal.spec().ifPresent(spec -> command.commandLine().getOut().println(SpecPage.of(spec)));
    command.commandLine().getOut().flush();
    command.commandLine().getErr().print(AdvicePage.of(file, proposal));
    command.commandLine().getErr().flush();
    if (proposal.spec().isEmpty()) {
      throw CommandFailedException.refused(
          file
              + ": "
              + proposal.problems().get(0)
              + " ("
              + proposal.problems().get(0).hint()
              + ")");
    }
    return proposal.damaged() == 0 ? Exit.FINE : Exit.REJECTS;
  }

  private SpecProposal propose() {
    try {
      FileInspector inspector = FileInspector.with(new FrequencyGuesser());
      FileInspector bounded = records.map(inspector::records).orElse(inspector);
      return zone.map(bounded::zone).orElse(bounded).propose(ImportSource.of(file));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.misuse("--" + e.getMessage());
    } catch (IOException e) {
      throw CommandFailedException.unreadable(file, e);
    }
  }
}
