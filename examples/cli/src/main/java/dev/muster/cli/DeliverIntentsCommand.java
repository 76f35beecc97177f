package dev.muster.cli;

import dev.muster.report.DeliveryReport;
import dev.muster.rule.Backoff;
import dev.muster.rule.DeliveryBudget;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code muster intents deliver}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "deliver",
    description = "Hands an import's intents over to the outbox: pending, released or parked ones.",
    mixinStandardHelpOptions = true)
final class DeliverIntentsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IntentsOption intents;

  @Mixin private RateOption rate;

  @Override
  public Integer call() {
    DeliveryReport done =
        intents.with(
            rate.delivery(),
            importer ->
                importer.deliver(intents.importId(), DeliveryBudget.retrying(Backoff.standard())));
    spec.commandLine()
        .getOut()
        .println(
            "taken "
                + done.taken()
                + ", refused "
                + done.refused()
                + ", expired "
                + done.expired()
                + ", waiting "
                + done.waiting());
    return done.waiting() == 0 ? Exit.FINE : Exit.REJECTS;
  }
}
