package dev.muster.spi;

import dev.muster.model.Notice;
import dev.muster.model.Scope;

/**
 * Tells people about imports: by mail, in a chat, on a page.
 *
 * <ul>
 *   <li>N1. After {@link #tell} has returned, the notice is on its way as a whole.
 *   <li>N2. A notice that is told again under its key, by the same tenant, reaches people once.
 *   <li>N3. Notices of different tenants are apart, whatever their keys.
 * </ul>
 *
 * <p>An import is done whatever a notifier does: if {@link #tell} throws, the notice is kept with
 * the journal and told again later, under the same key. Threads as for {@link ContactStore}.
 */
@FunctionalInterface
public interface Notifier {

  /** Tells a notice. */
  void tell(Scope scope, Notice notice);
}
