package dev.muster.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that only knows the others. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "muster",
    description = "Imports CSV files of people and events into a contact store.",
    mixinStandardHelpOptions = true,
    versionProvider = MusterCommand.Version.class,
    subcommands = {
      InspectCommand.class,
      SpecCommand.class,
      TemplateCommand.class,
      PresetsCommand.class,
      ReadCommand.class,
      ReviewCommand.class,
      ImportCommand.class,
      ResumeCommand.class,
      UndoCommand.class,
      HistoryCommand.class,
      ShowCommand.class,
      ContactCommand.class,
      IntentsCommand.class,
      GenerateCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 nothing was rejected, 1 some rows were rejected, 2 refused",
      "before the first write, 3 stopped part way, 64 misuse."
    })
final class MusterCommand implements Callable<Integer> {

  private final Interruption interruption;

  @Spec private CommandSpec spec;

  MusterCommand(Interruption interruption) {
    this.interruption = interruption;
  }

  /** Answers what happens to a command below when the process is told to end. */
  static Interruption interruption(CommandSpec below) {
    return ((MusterCommand) below.root().userObject()).interruption;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.MISUSE;
  }

  /** Which Muster this is. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {
        "muster "
            + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)")
      };
    }
  }
}
