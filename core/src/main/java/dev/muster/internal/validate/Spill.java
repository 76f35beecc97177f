package dev.muster.internal.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A temporary file of blocks of one size, which is made when the first block comes and gone when it
 * is closed.
 *
 * <p>Not safe for use by several threads.
 */
final class Spill implements AutoCloseable {

  private final int blockBytes;
  private Optional<FileChannel> file = Optional.empty();
  private int blocks;

  Spill(int blockBytes) {
    this.blockBytes = blockBytes;
  }

  /** Appends a full block, and answers its number. */
  int append(ByteBuffer block) {
    try {
      FileChannel channel = channel();
      long at = (long) blocks * blockBytes;
      while (block.hasRemaining()) {
        channel.write(block, at + block.position());
      }
      return blocks++;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file for checks of the whole file", e);
    }
  }

  /** Fills an empty buffer with a block. */
  void read(int block, ByteBuffer into) {
    try {
      FileChannel channel = channel();
      long at = (long) block * blockBytes;
      while (into.position() < blockBytes) {
        if (channel.read(into, at + into.position()) < 0) {
          throw new IOException("the temporary file is too short");
        }
      }
      into.flip();
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary file for checks cannot be read", e);
    }
  }

  private FileChannel channel() throws IOException {
    if (file.isEmpty()) {
      file =
          Optional.of(
              FileChannel.open(
                  Files.createTempFile("muster-check-", ".tmp"),
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.DELETE_ON_CLOSE));
    }
    return file.get();
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary file for checks cannot be closed", e);
    }
  }
}
