package dev.muster.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster resume}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "resume",
    description = "Goes on with an import that was cancelled or broke off.",
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "ID", description = "The import's key.")
  private String importId;

  @Mixin private FileImport work;

  @Override
  public Integer call() throws IOException {
    return work.call(
        Optional.of(importId),
        () ->
            (importer, source) ->
                MusterCommand.interruption(command).await(importer.startResume(importId, source)));
  }
}
