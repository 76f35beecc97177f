package dev.muster.internal.undo;

import dev.muster.internal.retry.Retries;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.IntentLedger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Takes back what an import would start: before it is handed over, and after as far as may be. */
final class IntentWithdrawal {

  private static final Logger LOG = System.getLogger(IntentWithdrawal.class.getName());
  private static final int PAGE = 1_000;
  private static final List<IntentState> WAITING =
      List.of(
          IntentState.PENDING,
          IntentState.RELEASED,
          IntentState.PARKED,
          IntentState.HELD,
          IntentState.OVER_CAP,
          IntentState.EXPIRED);

  private final Scope scope;
  private final UndoPorts ports;

  IntentWithdrawal(Scope scope, UndoPorts ports) {
    this.scope = scope;
    this.ports = ports;
  }

  /** Withdraws whatever waits, and answers how many are withdrawn by now. */
  long fromLedger() {
    IntentLedger ledger = ports.journal();
    Retries retries = ports.retries();
    for (IntentState waiting : WAITING) {
      retries.of(() -> ledger.move(scope, waiting, IntentState.WITHDRAWN));
    }
    long count = 0;
    List<TriggerIntent> page = page("");
    while (!page.isEmpty()) {
      count += page.size();
      page = page(page.get(page.size() - 1).key());
    }
    return count;
  }

  private List<TriggerIntent> page(String after) {
    IntentLedger ledger = ports.journal();
    return ports.retries().of(() -> ledger.intents(scope, IntentState.WITHDRAWN, after, PAGE));
  }

  /**
   * Has the engine take back what it has, and answers how many; none if it fails, as contacts are
   * taken back whatever it says.
   */
  long fromEngine() {
    try {
      return ports.retries().of(() -> ports.campaigns().withdraw(scope));
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "the campaign engine failed with "
              + e.getClass().getName()
              + "; what it was handed may still start");
      return 0;
    }
  }
}
