package dev.muster.jdbc;

import dev.muster.model.Receipt;
import dev.muster.model.WriteBatch;
import java.util.List;

/**
 * The images of a batch while they are packed.
 *
 * <p>Not safe for use by several threads.
 */
final class ImagePacking implements AutoCloseable {

  private final WriteBatch batch;
  private final List<Receipt> receipts;
  private final ImageCodec codec = new ImageCodec();
  private final Packed packed = new Packed();
  private int done;

  ImagePacking(WriteBatch batch, List<Receipt> receipts) {
    this.batch = batch;
    this.receipts = receipts;
  }

  List<Receipt> receipts() {
    return receipts;
  }

  /** Packs one write more, if one is left. */
  void next() {
    if (done < receipts.size()) {
      Receipt receipt = receipts.get(done);
      if (receipt.kind() != Receipt.Kind.REFUSED) {
        codec.write(packed.writer(), batch.writes().get(done), receipt, batch.origins().get(done));
      }
      done++;
    }
  }

  /** Packs what is left, and answers all. */
  byte[] finish() {
    while (done < receipts.size()) {
      next();
    }
    return packed.finish();
  }

  @Override
  public void close() {
    packed.close();
  }
}
