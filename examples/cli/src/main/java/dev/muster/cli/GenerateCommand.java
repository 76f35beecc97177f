package dev.muster.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code muster generate}: knows what can be generated. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "generate",
    description = "Writes test data to standard output.",
    mixinStandardHelpOptions = true,
    subcommands = {GeneratePeopleCommand.class, GenerateEventsCommand.class})
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.MISUSE;
  }
}
