package dev.muster.internal.commit;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.IntentState;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportJournal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A journal that lets everything pass and remembers nothing. */
public interface ForgetfulJournal extends ImportJournal {

  @Override
  default Optional<CommitResult> begin(WriteBatch batch) {
    return Optional.empty();
  }

  @Override
  default CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return new CommitResult.Committed(receipts);
  }

  @Override
  default CommitResult finish(Scope scope, long epoch, Ending ending) {
    return new CommitResult.Committed(List.of());
  }

  @Override
  default List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return List.of();
  }

  @Override
  default void settle(Scope scope, Map<String, IntentState> states) {
    // nothing was kept that could be settled
  }

  @Override
  default int move(Scope scope, IntentState from, IntentState to) {
    return 0;
  }

  /** Nobody else knows of what is not remembered. */
  @Override
  default Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return keys;
  }

  @Override
  default Set<String> importsWith(String tenant, Set<IntentState> states) {
    return Set.of();
  }
}
