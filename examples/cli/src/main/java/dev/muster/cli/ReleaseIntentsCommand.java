package dev.muster.cli;

import dev.muster.rule.DeliveryRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code muster intents release}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "release",
    description = "Releases what an import holds: the next delivery hands it over, however late.",
    mixinStandardHelpOptions = true)
final class ReleaseIntentsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IntentsOption intents;

  @Override
  public Integer call() {
    int released =
        intents.with(DeliveryRules.standard(), importer -> importer.release(intents.importId()));
    spec.commandLine().getOut().println("released " + released);
    return Exit.FINE;
  }
}
