package dev.muster.internal.commit;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportJournal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The journal of a plain store without one: it lets everything pass and remembers nothing. */
public final class TransientJournal implements ImportJournal {

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    return Opened.fresh(1, first);
  }

  @Override
  public Optional<CommitResult> begin(WriteBatch batch) {
    return Optional.empty();
  }

  @Override
  public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return new CommitResult.Committed(receipts);
  }

  @Override
  public CommitResult finish(Scope scope, long epoch, Ending ending) {
    return new CommitResult.Committed(List.of());
  }

  @Override
  public List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return List.of();
  }

  @Override
  public void settle(Scope scope, Map<String, IntentState> states) {
    // nothing was kept that could be settled
  }

  @Override
  public int move(Scope scope, IntentState from, IntentState to) {
    return 0;
  }

  @Override
  public Set<String> importsWith(String tenant, Set<IntentState> states) {
    return Set.of();
  }
}
