package dev.muster.internal.hash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A hash table with open addressing over a buffer: slots of a hash, 0 for none, and its count. A
 * large one is a file without a name, which goes when the table is garbage or the process ends.
 */
final class CountTable {

  private static final int SLOT_BYTES = 12;
  private static final int SMALLEST = 1 << 9;
  private static final int LARGEST_IN_HEAP = 1 << 12;

  private final ByteBuffer slots;
  private final int capacity;
  private int used;

  CountTable() {
    this(SMALLEST);
  }

  private CountTable(int capacity) {
    this.capacity = capacity;
    this.slots =
        capacity <= LARGEST_IN_HEAP
            ? ByteBuffer.allocate(capacity * SLOT_BYTES)
            : mapped((long) capacity * SLOT_BYTES);
  }

  boolean isFull() {
    return used > capacity / 3 * 2;
  }

  /** Answers a table of twice the size with the same counts. */
  CountTable grown() {
    CountTable larger = new CountTable(capacity * 2);
    for (int slot = 0; slot < capacity; slot++) {
      long hash = slots.getLong(slot * SLOT_BYTES);
      if (hash != 0) {
        larger.add(hash, slots.getInt(slot * SLOT_BYTES + Long.BYTES));
      }
    }
    return larger;
  }

  /** Answers the count of a hash. */
  int count(long hash) {
    int at = slotOf(hash) * SLOT_BYTES;
    return slots.getLong(at) == 0 ? 0 : slots.getInt(at + Long.BYTES);
  }

  int used() {
    return used;
  }

  void forEach(HashCounts.Visitor visitor) {
    for (int slot = 0; slot < capacity; slot++) {
      long hash = slots.getLong(slot * SLOT_BYTES);
      if (hash != 0) {
        visitor.counted(hash, slots.getInt(slot * SLOT_BYTES + Long.BYTES));
      }
    }
  }

  int add(long hash, int more) {
    int at = slotOf(hash) * SLOT_BYTES;
    if (slots.getLong(at) == 0) {
      used++;
      slots.putLong(at, hash);
    }
    int count = slots.getInt(at + Long.BYTES) + more;
    slots.putInt(at + Long.BYTES, count);
    return count;
  }

  private int slotOf(long hash) {
    int slot = (int) hash & (capacity - 1);
    while (true) {
      long there = slots.getLong(slot * SLOT_BYTES);
      if (there == 0 || there == hash) {
        return slot;
      }
      slot = (slot + 1) & (capacity - 1);
    }
  }

  private static ByteBuffer mapped(long bytes) {
    try (FileChannel channel =
        FileChannel.open(
            Files.createTempFile("muster-counts-", ".tmp"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      return channel.map(MapMode.READ_WRITE, 0, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file for counting", e);
    }
  }
}
