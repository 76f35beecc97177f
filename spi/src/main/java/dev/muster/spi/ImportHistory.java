package dev.muster.spi;

import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import java.util.List;

/**
 * What a lasting journal remembers of imports, for the history and for undo.
 *
 * <ul>
 *   <li>H1. {@link #imports} answers the tenant's imports by their first opening, the latest first.
 *   <li>H2. {@link #rows} answers the outcomes of an import in the order of their records, each
 *       record once.
 *   <li>H3. {@link #images} answers what was written or may have been, the last batch first and
 *       within a batch the last write first; a write that was refused has no image.
 *   <li>H4. An image has the write as it was sent and the receipt as it was answered, whatever the
 *       write is about.
 * </ul>
 */
public interface ImportHistory {

  /**
   * Answers imports.
   *
   * @param max how many at most; at least 1
   */
  List<ImportEntry> imports(String tenant, int max);

  /**
   * Answers outcomes of rows.
   *
   * @param afterRecord only those of later records; 0 for all
   * @param max how many at most; at least 1
   */
  List<LedgerRow> rows(Scope scope, long afterRecord, int max);

  /**
   * Answers the images of whole batches.
   *
   * @param beforeRecord only batches that begin before this record; {@link Long#MAX_VALUE} for all
   * @param maxBatches how many batches at most; at least 1
   */
  List<Image> images(Scope scope, long beforeRecord, int maxBatches);
}
