package dev.muster.jdbc;

import dev.muster.model.Change;
import dev.muster.model.Checkpoint;
import dev.muster.model.Claim;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.ImportFacts;
import dev.muster.model.LedgerRow;
import dev.muster.model.Lookup;
import dev.muster.model.Opened;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Path;
import dev.muster.model.Scope;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Values;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures people of 12 attributes through the ports: {@code Load h2|postgresql|URL ROWS [BATCH]}.
 * Each batch is found, then committed with its journal; then all again, each with one change.
 */
final class Load {

  private final JdbcContactStore store;
  private final int batch;
  private long findNanos;
  private long commitNanos;

  private Load(JdbcContactStore store, int batch) {
    this.store = store;
    this.batch = batch;
  }

  /** Runs it. */
  public static void main(String... args) {
    String url =
        switch (args[0]) {
          case "h2" -> TestDatabase.H2.freshUrl();
          case "postgresql" -> TestDatabase.POSTGRESQL.freshUrl();
          default -> args[0];
        };
    int rows = Integer.parseInt(args[1]);
    int batch = args.length > 2 ? Integer.parseInt(args[2]) : 20_000;
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      new Load(store, batch).run("new people", new Scope("shop", "one", "load"), rows, 0);
      new Load(store, batch).run("all changed", new Scope("shop", "two", "load"), rows, 1);
      new Load(store, batch).run("unchanged", new Scope("shop", "three", "load"), rows, 1);
    }
  }

  private void run(String what, Scope scope, int rows, long version) {
    long start = System.nanoTime();
    long cpuBefore = cpuMillis();
    Opened opened = store.open(scope, 0, new ImportFacts(Instant.EPOCH, "fingerprint", Map.of()));
    for (int first = 1; first <= rows; first += batch) {
      int end = Math.min(rows, first + batch - 1);
      commit(scope, opened.epoch(), first, plan(scope, first, end, version));
    }
    System.out.printf(
        "%-12s %,d rows in %.1f s: find %.1f s, commit %.1f s, own processor time %.1f s, heap %d MiB%n",
        what,
        rows,
        (System.nanoTime() - start) / 1e9,
        findNanos / 1e9,
        commitNanos / 1e9,
        (cpuMillis() - cpuBefore) / 1e3,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private static long cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  private record Plan(List<Write> writes, List<LedgerRow> rows) {}

  private Plan plan(Scope scope, int first, int end, long version) {
    Set<Identifier> emails = new HashSet<>();
    for (int i = first; i <= end; i++) {
      emails.add(email(i));
    }
    Set<Path> fields = new HashSet<>();
    attributes(1, 0).keySet().forEach(name -> fields.add(Path.of(name)));
    long before = System.nanoTime();
    Found found = store.find(scope, new Lookup(emails, Set.of(), 2, fields));
    findNanos += System.nanoTime() - before;
    List<Write> writes = new ArrayList<>();
    List<LedgerRow> rows = new ArrayList<>();
    for (int i = first; i <= end; i++) {
      List<ContactSnapshot> known = found.carriers(email(i)).contacts();
      Optional<Write> write = write(i, known, version);
      write.ifPresent(writes::add);
      OutcomeKind kind =
          write.isEmpty()
              ? OutcomeKind.UNCHANGED
              : known.isEmpty() ? OutcomeKind.CREATED : OutcomeKind.UPDATED;
      rows.add(new LedgerRow(i, i + 1, kind, Map.of()));
    }
    return new Plan(writes, rows);
  }

  private static Optional<Write> write(int i, List<ContactSnapshot> known, long version) {
    List<Change> changes = new ArrayList<>();
    attributes(i, version)
        .forEach(
            (name, value) -> {
              Path path = Path.of(name);
              Optional<Object> now = known.isEmpty() ? Optional.empty() : known.get(0).value(path);
              if (now.isEmpty() || !Values.same(now.get(), value)) {
                changes.add(new Change(path, now, Optional.of(value)));
              }
            });
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        known.isEmpty()
            ? ContactWrite.to(new Target.Fresh(List.of()))
                .claims(List.of(new Claim(email(i), Uniqueness.UNIQUE)))
                .changes(changes)
                .build()
            : ContactWrite.to(new Target.Known(known.get(0).id(), known.get(0).revision()))
                .changes(changes)
                .build());
  }

  private void commit(Scope scope, long epoch, int first, Plan plan) {
    Checkpoint checkpoint =
        new Checkpoint(first + batch - 1L, first, first, first, "hash", Map.of());
    long before = System.nanoTime();
    CommitResult result =
        store.commit(
            new WriteBatch(
                scope,
                epoch,
                0,
                first,
                plan.writes(),
                plan.rows(),
                List.of(),
                checkpoint,
                Set.of(),
                List.of()));
    commitNanos += System.nanoTime() - before;
    if (!(result instanceof CommitResult.Committed)) {
      throw new IllegalStateException("a batch was not committed: " + result.getClass());
    }
  }

  /** Addresses are scattered, so that index inserts are not in key order. */
  private static Identifier email(int i) {
    return Identifier.of(
        "email", Long.toString((i * 0x9E3779B97F4A7C15L) >>> 20, 36) + "@example.org");
  }

  private static Map<String, Object> attributes(int i, long version) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("first name", "Zoë" + i % 1000);
    all.put("last name", "O'Neill-" + i % 7919);
    all.put("city", "Köln");
    all.put("country", "DE");
    all.put("language", "de");
    all.put("phone", "+49221" + (1_000_000 + i));
    all.put("plan", i % 3 == 0 ? "free" : "pro");
    all.put("visits", i % 50 + version);
    all.put("revenue", BigDecimal.valueOf(i % 10_000, 2));
    all.put("active", i % 2 == 0);
    all.put("signed up", "2024-0" + (1 + i % 9) + "-01T12:00:00Z");
    all.put("note", "said \"hello, world\"");
    return all;
  }
}
