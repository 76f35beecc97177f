package dev.muster.internal;

import dev.muster.internal.retry.Retries;
import dev.muster.model.CatalogKind;
import dev.muster.model.Scope;
import dev.muster.spi.Catalog;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the catalog has answered, so that it is asked once for a name, as long as they are few. */
final class AskedNames {

  private static final int MOST = 10_000;

  private final Optional<Catalog> catalog;
  private final Scope scope;
  private final Retries retries;
  private final Map<CatalogKind, Map<String, Boolean>> answers = new EnumMap<>(CatalogKind.class);

  AskedNames(ImportSetup setup) {
    this.catalog = setup.ports().catalog();
    this.scope = setup.scope();
    this.retries = setup.retries();
  }

  boolean canBe() {
    return catalog.isPresent();
  }

  boolean isNew(CatalogKind kind, String name) {
    return declared(kind, Set.of(name)).isEmpty();
  }

  /** Answers those of some names that are declared. */
  Set<String> declared(CatalogKind kind, Set<String> names) {
    Map<String, Boolean> known = answers.computeIfAbsent(kind, any -> new HashMap<>());
    Set<String> open = new HashSet<>(names);
    open.removeAll(known.keySet());
    if (!open.isEmpty()) {
      if (known.size() + open.size() > MOST) {
        known.clear();
        open = new HashSet<>(names);
      }
      Set<String> wanted = Set.copyOf(open);
      Set<String> found =
          retries.of(() -> catalog.orElseThrow().lookUp(scope, kind, wanted)).keySet();
      wanted.forEach(name -> known.put(name, found.contains(name)));
    }
    Set<String> declared = new HashSet<>(names);
    declared.removeIf(name -> !known.getOrDefault(name, false));
    return declared;
  }
}
