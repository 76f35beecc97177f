package dev.muster.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code muster generate events}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "events",
    description = "Events of six columns, done by the people that the same seed generates.",
    mixinStandardHelpOptions = true)
final class GenerateEventsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private GenerateOptions options;

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "How many people they are; a tenth of the rows by default.")
  private long people = -1;

  @Override
  public Integer call() {
    GenerateOptions.Assignment asked = options.assignment();
    long doers = people == -1 ? Math.max(1, asked.rows() / 10) : people;
    options.that(doers >= 1, "--people must be at least 1, was " + doers);
    GeneratedFile.write(spec.commandLine().getOut(), asked, new GeneratedEvents(doers));
    return Exit.FINE;
  }
}
