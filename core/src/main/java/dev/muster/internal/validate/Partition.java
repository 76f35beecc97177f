package dev.muster.internal.validate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The rows whose keys begin with the same bits, in file order: the last of them in heap, those
 * before in blocks of a spill.
 */
final class Partition {

  static final int BLOCK_BYTES = 200 * KeyedRow.BYTES;
  private static final int FIRST_BYTES = 4 * KeyedRow.BYTES;

  private final Spill spill;
  private ByteBuffer tail = ByteBuffer.allocate(FIRST_BYTES);
  private int[] spilled = new int[0];
  private int blocks;

  Partition(Spill spill) {
    this.spill = spill;
  }

  void add(KeyedRow row) {
    if (!tail.hasRemaining()) {
      makeRoom();
    }
    row.write(tail);
  }

  private void makeRoom() {
    if (tail.capacity() < BLOCK_BYTES) {
      tail = ByteBuffer.allocate(Math.min(BLOCK_BYTES, 4 * tail.capacity())).put(tail.flip());
      return;
    }
    if (blocks == spilled.length) {
      spilled = Arrays.copyOf(spilled, Math.max(4, 2 * blocks));
    }
    spilled[blocks++] = spill.append(tail.flip());
    tail.clear();
  }

  long size() {
    return (long) blocks * (BLOCK_BYTES / KeyedRow.BYTES) + tail.position() / KeyedRow.BYTES;
  }

  /** Tells of all rows in file order, each time that it is called. */
  void forEach(Consumer<KeyedRow> told) {
    ByteBuffer block = ByteBuffer.allocate(blocks == 0 ? 0 : BLOCK_BYTES);
    for (int i = 0; i < blocks; i++) {
      spill.read(spilled[i], block.clear());
      tell(block, told);
    }
    tell(tail.duplicate().flip(), told);
  }

  private static void tell(ByteBuffer rows, Consumer<KeyedRow> told) {
    while (rows.hasRemaining()) {
      told.accept(KeyedRow.read(rows));
    }
  }
}
