package dev.muster.cli;

import dev.muster.Importer;
import dev.muster.model.IntentState;
import dev.muster.model.TriggerIntent;
import dev.muster.rule.DeliveryRules;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code muster intents list}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "list",
    description = "Prints an import's intents as JSON Lines.",
    mixinStandardHelpOptions = true)
final class ListIntentsCommand implements Callable<Integer> {

  private static final int PAGE = 1_000;

  @Spec private CommandSpec spec;

  @Mixin private IntentsOption intents;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only those of a state: ${COMPLETION-CANDIDATES}; all by default.")
  private Optional<IntentState> state = Optional.empty();

  @Override
  public Integer call() {
    return intents.with(DeliveryRules.standard(), this::list);
  }

  private int list(Importer importer) {
    List<IntentState> states = state.map(List::of).orElse(List.of(IntentState.values()));
    states.forEach(each -> list(importer, each));
    return Exit.FINE;
  }

  private void list(Importer importer, IntentState of) {
    PrintWriter out = spec.commandLine().getOut();
    List<TriggerIntent> page = importer.intents(intents.importId(), of, "", PAGE);
    while (!page.isEmpty()) {
      page.forEach(intent -> out.println(Json.line(tree(intent, of))));
      String last = page.get(page.size() - 1).key();
      page = importer.intents(intents.importId(), of, last, PAGE);
    }
  }

  private static Map<String, Object> tree(TriggerIntent intent, IntentState state) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", state.name());
    tree.put("key", intent.key());
    tree.put("campaign", intent.campaign());
    tree.put("person", intent.person().scheme() + "=" + String.join(" ", intent.person().parts()));
    tree.put("record", intent.record());
    tree.put("due", intent.due().toString());
    tree.put("expires", intent.expires().toString());
    return tree;
  }
}
