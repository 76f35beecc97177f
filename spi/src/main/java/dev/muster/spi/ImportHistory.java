package dev.muster.spi;

import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a lasting journal remembers of imports, for the history and for undo.
 *
 * <ul>
 *   <li>H1. {@link #imports} answers the tenant's imports by their first opening, the latest first.
 *   <li>H2. {@link #rows} answers the outcomes of an import in the order of their records, each
 *       record once.
 *   <li>H3. {@link #images} answers what was written or may have been, the last batch first and
 *       within a batch the last write first, with the record that each came from; a write that was
 *       refused has no image, and a batch without images is passed over.
 *   <li>H4. An image has the write as it was sent and the receipt as it was answered, whatever the
 *       write is about.
 *   <li>H5. {@link #entry} answers one import, and opens none.
 *   <li>H6. {@link #expire} forgets all of the tenant's imports that ended before an instant, with
 *       their rows, images and intents, and no other; one that has not ended is kept.
 * </ul>
 */
public interface ImportHistory {

  /**
   * Answers imports.
   *
   * @param max how many at most; at least 1
   */
  List<ImportEntry> imports(String tenant, int max);

  /** Answers an import, if it is known. */
  Optional<ImportEntry> entry(Scope scope);

  /** Forgets imports, and answers how many. */
  int expire(String tenant, Instant endedBefore);

  /**
   * Answers outcomes of rows.
   *
   * @param afterRecord only those of later records; 0 for all
   * @param max how many at most; at least 1
   */
  List<LedgerRow> rows(Scope scope, long afterRecord, int max);

  /**
   * Answers the images of whole batches that have some.
   *
   * @param beforeRecord only batches that begin before this record; {@link Long#MAX_VALUE} for all
   * @param maxBatches how many batches at most; at least 1
   */
  List<Image> images(Scope scope, long beforeRecord, int maxBatches);
}
