package dev.muster.spi;

import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The intents of an import, from the commit that made them to the engine.
 *
 * <ul>
 *   <li>L1. An intent that was kept with a batch is pending (but for L5) until it is settled or
 *       moved.
 *   <li>L2. {@link #intents} answers those of a state in the order of their keys, as {@link
 *       String#compareTo} has it, after a key, at most so many.
 *   <li>L3. {@link #settle} sets the state of each intent named, and of no other; a key that is not
 *       known is passed over.
 *   <li>L4. {@link #move} moves all intents of one state to another and answers how many there
 *       were.
 *   <li>L5. An intent of which its batch says that it is over a cap is kept as over the cap, and
 *       not as pending.
 *   <li>L6. {@link #importsWith} answers the keys of the tenant's imports that have intents in one
 *       of some states, and of no other.
 *   <li>L7. {@link #claim} moves those of the intents named that are in one state to another, and
 *       answers their keys; an intent in any other state, and a key that is not known, is passed
 *       over.
 *   <li>L8. Of several who claim an intent from one state at the same time, one is answered its
 *       key.
 * </ul>
 *
 * <p>Threads and exceptions as for {@link ContactStore}; but an import's owners, past and present,
 * its deliveries and its undo may call at the same time, each from a process of its own.
 */
public interface IntentLedger {

  /**
   * Answers intents of a state.
   *
   * @param afterKey only those whose key is greater; the empty text for all
   * @param max how many at most; at least 1
   */
  List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max);

  /** Sets the state of intents, by their keys, whatever state they are in. */
  void settle(Scope scope, Map<String, IntentState> states);

  /** Moves all intents of the import from one state to another, and answers how many. */
  int move(Scope scope, IntentState from, IntentState to);

  /**
   * Moves those of some intents that are in a state to another, and answers which they were. Who is
   * answered a key may act on that intent as nobody else does. If the answer is lost, nobody may.
   *
   * @param keys of the intents
   * @param from in which an intent must be to be moved; not {@code to}
   */
  Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to);

  /**
   * Answers which imports have intents in certain states, in any order.
   *
   * @param states at least one
   */
  Set<String> importsWith(String tenant, Set<IntentState> states);
}
