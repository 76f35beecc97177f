package dev.muster.spi;

import dev.muster.model.CatalogEntry;
import dev.muster.model.CatalogKind;
import dev.muster.model.Scope;
import java.util.Map;
import java.util.Set;

/**
 * The names that a host has declared: attributes, events, topics, subscription groups, object
 * types, segments. Checks of an import that need it are reported as not made where there is none.
 *
 * <ul>
 *   <li>K1. {@link #lookUp} answers, by its name, the entry of each name asked that the tenant has
 *       of the kind, and nothing for any other.
 *   <li>K2. Names are compared exactly and kept literally.
 *   <li>K3. Nothing is seen on behalf of another tenant, nor of another kind.
 *   <li>K4. Asking declares nothing.
 * </ul>
 *
 * <p>The importer asks once for each kind of an import, or once for a name that first shows in a
 * row, many at a time. Threads and exceptions as for {@link ContactStore}.
 */
public interface Catalog {

  /** Answers what is declared under names. */
  Map<String, CatalogEntry> lookUp(Scope scope, CatalogKind kind, Set<String> names);
}
