package dev.muster.jdbc;

import dev.muster.model.Receipt;
import dev.muster.model.WriteBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as the journal keeps it, packed once. Its images need the receipts, and are packed ahead
 * of them where these can be told and there is time, as a third of a commit's work is in them.
 *
 * <p>Not safe for use by several threads.
 */
final class PackedBatch {

  private final WriteBatch batch;
  private byte @Nullable [] rows;
  private byte @Nullable [] images;
  private List<Receipt> imaged = List.of();

  PackedBatch(WriteBatch batch) {
    this.batch = batch;
  }

  WriteBatch batch() {
    return batch;
  }

  /** Packs what will be right if the store answers these receipts. */
  void expect(List<Receipt> receipts) {
    if (receipts.size() == batch.writes().size()) {
      images(receipts);
      rows();
    }
  }

  byte[] rows() {
    byte[] packed = rows == null ? RowCodec.pack(batch.rows()) : rows;
    rows = packed;
    return packed;
  }

  byte[] images(List<Receipt> receipts) {
    byte[] packed =
        images != null && imaged.equals(receipts) ? images : ImageCodec.pack(batch, receipts);
    images = packed;
    imaged = receipts;
    return packed;
  }
}
