package dev.muster.testkit;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The journals of all tenants. */
final class MemoryJournal {

  private record Key(String tenant, String importId) {

    static Key of(Scope scope) {
      return new Key(scope.tenant(), scope.importId());
    }
  }

  private final Map<Key, ImportMemory> imports = new LinkedHashMap<>();

  Opened open(Scope scope, int part, ImportFacts first) {
    return imports.computeIfAbsent(Key.of(scope), key -> new ImportMemory(scope, first)).open(part);
  }

  ImportMemory opened(Scope scope) {
    return find(scope)
        .orElseThrow(() -> Misuse.of("an import must be opened before anything is kept of it"));
  }

  private Optional<ImportMemory> find(Scope scope) {
    return Optional.ofNullable(imports.get(Key.of(scope)));
  }

  Optional<CommitResult> begin(WriteBatch batch) {
    ImportMemory memory = opened(batch.scope());
    Optional<CommitResult> objection = memory.objection(batch);
    if (objection.isEmpty()) {
      memory.check(batch);
      memory.begin(batch);
    }
    return objection;
  }

  CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    ImportMemory memory = opened(batch.scope());
    Optional<CommitResult> objection = memory.objection(batch);
    if (objection.isPresent()) {
      return objection.get();
    }
    memory.checkBegun(batch);
    memory.check(batch);
    BatchRules.checkReceipts(batch, receipts);
    memory.keep(batch, receipts);
    return new CommitResult.Committed(receipts);
  }

  CommitResult finish(Scope scope, long epoch, Ending ending) {
    return opened(scope).finish(epoch, ending);
  }

  List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return find(scope).map(memory -> memory.intents().of(state, afterKey, max)).orElse(List.of());
  }

  Map<String, IntentState> settle(Scope scope, Map<String, IntentState> states) {
    find(scope).ifPresent(memory -> states.forEach(memory.intents()::settle));
    return states;
  }

  int move(Scope scope, IntentState from, IntentState to) {
    return find(scope).map(memory -> memory.intents().move(from, to)).orElse(0);
  }

  Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return find(scope).map(memory -> memory.intents().claim(keys, from, to)).orElse(Set.of());
  }

  Set<String> importsWith(String tenant, Set<IntentState> states) {
    Set<String> found = new LinkedHashSet<>();
    imports.forEach(
        (key, memory) -> {
          if (key.tenant().equals(tenant) && memory.intents().isAnyIn(states)) {
            found.add(key.importId());
          }
        });
    return found;
  }

  List<ImportEntry> imports(String tenant, int max) {
    List<ImportEntry> entries = new ArrayList<>();
    imports.forEach(
        (key, memory) -> {
          if (key.tenant().equals(tenant)) {
            entries.add(memory.entry());
          }
        });
    Collections.reverse(entries);
    return entries.stream().limit(max).toList();
  }

  Optional<ImportEntry> entry(Scope scope) {
    return find(scope).map(ImportMemory::entry);
  }

  int expire(String tenant, Instant endedBefore) {
    int before = imports.size();
    imports
        .entrySet()
        .removeIf(
            each ->
                each.getKey().tenant().equals(tenant) && each.getValue().endedBefore(endedBefore));
    return before - imports.size();
  }

  List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
    return find(scope).map(memory -> memory.rows(afterRecord, max)).orElse(List.of());
  }

  List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
    return find(scope).map(memory -> memory.images(beforeRecord, maxBatches)).orElse(List.of());
  }
}
