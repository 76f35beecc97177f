package dev.muster.spi;

import dev.muster.model.CommitResult;
import dev.muster.model.WriteBatch;

/**
 * A contact store that keeps its journal in the same transactions as its contacts.
 *
 * <ul>
 *   <li>C1. After committed, the batch's writes, rows, intents, images and checkpoint are there
 *       together.
 *   <li>C2. After refused nothing has changed, neither contacts nor journal, and each write has its
 *       receipt.
 *   <li>C3. A batch whose key was committed before answers already, and nothing is applied twice.
 *   <li>C4. A batch of an owner that was fenced answers so, and nothing has changed.
 *   <li>C5. After any exception the batch is there as a whole or not at all, and {@link #open},
 *       which waits for a commit under way, answers the checkpoint that tells which.
 * </ul>
 */
public interface JournaledContactStore extends ContactStore, ImportJournal {

  /** Commits a batch, all or nothing. */
  CommitResult commit(WriteBatch batch);
}
