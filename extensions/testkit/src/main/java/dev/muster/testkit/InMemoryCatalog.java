package dev.muster.testkit;

import dev.muster.model.CatalogEntry;
import dev.muster.model.CatalogKind;
import dev.muster.model.Scope;
import dev.muster.spi.Catalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A catalog in memory, which knows what it was told.
 *
 * <p>Throws an {@link AssertionError} when two calls come at once, or one that asks for nothing.
 */
public final class InMemoryCatalog implements Catalog {

  private record Key(String tenant, CatalogKind kind, String name) {}

  private final Turn turn = new Turn("the catalog");
  private final Map<Key, CatalogEntry> entries = new HashMap<>();

  /** Makes a catalog that knows nothing. */
  public InMemoryCatalog() {}

  /** Declares names of which nothing else is known. */
  public InMemoryCatalog declare(String tenant, CatalogKind kind, String... names) {
    for (String name : names) {
      declare(tenant, kind, CatalogEntry.of(name));
    }
    return this;
  }

  /** Declares a name. */
  public InMemoryCatalog declare(String tenant, CatalogKind kind, CatalogEntry entry) {
    entries.put(new Key(tenant, kind, entry.name()), entry);
    return this;
  }

  @Override
  public Map<String, CatalogEntry> lookUp(Scope scope, CatalogKind kind, Set<String> names) {
    Misuse.unless(!names.isEmpty(), "a catalog must be asked for at least one name");
    return turn.take(
        () -> {
          Map<String, CatalogEntry> found = new HashMap<>();
          for (String name : names) {
            CatalogEntry entry = entries.get(new Key(scope.tenant(), kind, name));
            if (entry != null) {
              found.put(name, entry);
            }
          }
          return found;
        });
  }
}
