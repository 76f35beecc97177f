package dev.muster.internal;

import dev.muster.internal.dispatch.DeliveryRun;
import dev.muster.internal.dispatch.IntentDispatch;
import dev.muster.model.ImportState;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.DeliveryReport;
import dev.muster.rule.DeliveryBudget;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What becomes of an import's intents beside its run. */
public final class Deliveries {

  private static final List<IntentState> HELD =
      List.of(IntentState.HELD, IntentState.OVER_CAP, IntentState.EXPIRED);

  private static final Set<IntentState> WAITING =
      Set.of(IntentState.PENDING, IntentState.RELEASED, IntentState.PARKED, IntentState.UNKNOWN);

  private final ImportSetup setup;

  /**
   * Answers the deliveries of an import.
   *
   * @throws IllegalStateException if there is no journal that lasts
   */
  public Deliveries(ImportSetup setup, String what) {
    setup.mustLast(what);
    this.setup = setup;
  }

  /** Hands over what waits of the import. */
  public DeliveryReport deliver(DeliveryBudget budget) {
    return deliver(budget, Stream.of(setup));
  }

  /** An import that was undone starts nothing any more, whatever it left. */
  private DeliveryReport deliver(DeliveryBudget budget, Stream<ImportSetup> imports) {
    List<IntentDispatch> dispatches =
        imports.filter(each -> !isUndone(each.scope())).map(ImportSetup::dispatch).toList();
    return dispatches.isEmpty()
        ? DeliveryReport.nothing()
        : new DeliveryRun(dispatches, budget).run();
  }

  private boolean isUndone(Scope scope) {
    return journal() instanceof ImportHistory history
        && setup
            .retries()
            .of(() -> history.entry(scope))
            .filter(entry -> entry.state() == ImportState.UNDONE)
            .isPresent();
  }

  /**
   * Hands over what waits of all imports of the tenant.
   *
   * @param others answers the setup of an import by its key
   */
  public DeliveryReport deliverAll(DeliveryBudget budget, Function<String, ImportSetup> others) {
    Set<String> waiting =
        setup.retries().of(() -> journal().importsWith(setup.scope().tenant(), WAITING));
    return deliver(budget, waiting.stream().sorted().map(others));
  }

  /** Answers intents of a state, in the order of their keys. */
  public List<TriggerIntent> intents(IntentState state, String afterKey, int max) {
    return setup.retries().of(() -> journal().intents(setup.scope(), state, afterKey, max));
  }

  /** Releases what is held, and answers how many there were. */
  public int release() {
    int released = 0;
    for (IntentState state : HELD) {
      released +=
          setup.retries().of(() -> journal().move(setup.scope(), state, IntentState.RELEASED));
    }
    return released;
  }

  private ImportJournal journal() {
    return setup.ports().journal();
  }
}
