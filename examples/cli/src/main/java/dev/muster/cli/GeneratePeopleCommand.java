package dev.muster.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code muster generate people}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "people",
    description = "People of twelve columns, one row each, with addresses in no order.",
    mixinStandardHelpOptions = true)
final class GeneratePeopleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private GenerateOptions options;

  @Override
  public Integer call() {
    GeneratedFile.write(spec.commandLine().getOut(), options.assignment(), new GeneratedPeople());
    return Exit.FINE;
  }
}
