package dev.muster.internal.read;

import java.io.ByteArrayInputStream;

/** A stream that hands out a few bytes at a time. */
final class ChunkedStream extends ByteArrayInputStream {

  private final int chunkBytes;

  ChunkedStream(byte[] bytes, int chunkBytes) {
    super(bytes);
    this.chunkBytes = chunkBytes;
  }

  @Override
  public synchronized int read(byte[] into, int at, int length) {
    return super.read(into, at, Math.min(length, chunkBytes));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
