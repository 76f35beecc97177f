package dev.muster.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code muster intents}, which only knows the others. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "intents",
    description = "Lists, releases or delivers what an import is to start.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ListIntentsCommand.class,
      ReleaseIntentsCommand.class,
      DeliverIntentsCommand.class
    })
final class IntentsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.MISUSE;
  }
}
