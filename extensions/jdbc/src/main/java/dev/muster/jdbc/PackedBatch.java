package dev.muster.jdbc;

import dev.muster.model.Receipt;
import dev.muster.model.WriteBatch;
import java.util.List;
import java.util.Optional;

/**
 * A batch as the journal keeps it. Its images need the receipts, and are packed ahead of them where
 * these can be told, write by write, while the database is busy with what the writes come to.
 *
 * <p>Not safe for use by several threads.
 */
final class PackedBatch implements AutoCloseable {

  private final WriteBatch batch;
  private Optional<ImagePacking> begun = Optional.empty();

  PackedBatch(WriteBatch batch) {
    this.batch = batch;
  }

  WriteBatch batch() {
    return batch;
  }

  /**
   * Begins to pack what will be right if the store answers these receipts, and answers what packs
   * one write more.
   */
  Runnable expect(List<Receipt> receipts) {
    close();
    if (receipts.size() != batch.writes().size()) {
      return () -> {};
    }
    ImagePacking packing = new ImagePacking(batch, receipts);
    begun = Optional.of(packing);
    return packing::next;
  }

  byte[] rows() {
    return RowCodec.pack(batch.rows());
  }

  byte[] images(List<Receipt> receipts) {
    if (begun.filter(packing -> packing.receipts().equals(receipts)).isEmpty()) {
      close();
      begun = Optional.of(new ImagePacking(batch, receipts));
    }
    return begun.get().finish();
  }

  @Override
  public void close() {
    begun.ifPresent(ImagePacking::close);
    begun = Optional.empty();
  }
}
