package dev.muster.spi;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportFacts;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.WriteBatch;
import java.util.List;
import java.util.Optional;

/**
 * The import's memory: what was fixed at its start, how far it has come, what each row came to,
 * which intents wait.
 *
 * <ul>
 *   <li>J1. {@link #open} of an import that is not known keeps its facts and answers it as running,
 *       without a checkpoint.
 *   <li>J2. {@link #open} of an import that is known answers the facts of the first opening,
 *       whatever is given now.
 *   <li>J3. Each {@link #open} answers a higher epoch than any before of the import, whatever the
 *       part; earlier owners of the same part are fenced from then on.
 *   <li>J4. After {@link #finish}, {@link #open} answers its state and report. The owner may go on
 *       all the same, and end the import anew: the last end is what counts.
 *   <li>J5. {@link #begin} answers empty for a batch that has not ended, however often it began; it
 *       keeps no row, no intent and no checkpoint.
 *   <li>J6. {@link #end} keeps rows, intents, images and checkpoint of the batch together, or none
 *       of them.
 *   <li>J7. {@link #begin} of a batch that has ended answers already; {@link #end} of one keeps
 *       nothing twice.
 *   <li>J8. {@link #begin}, {@link #end} and {@link #finish} of an owner that was fenced answer so
 *       and keep nothing.
 *   <li>J9. Nothing is seen or touched on behalf of another tenant, nor of another import.
 * </ul>
 *
 * <p>Threads and exceptions as for {@link ContactStore}.
 */
public interface ImportJournal extends IntentLedger {

  /** Takes the import over, waiting for a commit under way, and answers what is known of it. */
  Opened open(Scope scope, int part, ImportFacts first);

  /**
   * Says that a batch is about to be written to a plain store.
   *
   * @return empty to go on, else why not: already or fenced
   */
  Optional<CommitResult> begin(WriteBatch batch);

  /**
   * Says what a plain store answered to a batch, one receipt for each write, and keeps the batch.
   */
  CommitResult end(WriteBatch batch, List<Receipt> receipts);

  /**
   * Ends the import. An import that goes on after its end, be it opened again or not, may end
   * again, and what it ended with last is what counts.
   *
   * @param epoch of the present owner of any part
   * @return committed with no receipts, or fenced
   */
  CommitResult finish(Scope scope, long epoch, Ending ending);
}
