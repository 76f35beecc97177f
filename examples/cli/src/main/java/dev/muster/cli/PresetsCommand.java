package dev.muster.cli;

import dev.muster.preset.PresetKind;
import dev.muster.preset.PresetOption;
import dev.muster.preset.Presets;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code muster presets}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "presets",
    description = "Lists the presets with their options.",
    mixinStandardHelpOptions = true)
final class PresetsCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    Presets.all().forEach(kind -> print(kind, out));
    out.flush();
    return Exit.FINE;
  }

  private static void print(PresetKind kind, PrintWriter out) {
    out.println(kind.name());
    out.println("  " + kind.description());
    for (PresetOption option : kind.options()) {
      out.println(
          "  --set "
              + option.name()
              + "="
              + (option.values().isEmpty() ? "TEXT" : String.join("|", option.values())));
      out.println(
          "      "
              + option.description()
              + " "
              + option.standard().map(text -> text + " by default.").orElse("None by default."));
    }
  }
}
