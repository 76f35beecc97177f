package dev.muster.mappingkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A stream that answers at most so many bytes to each read, as sockets do. */
final class DripStream extends InputStream {

  private final ByteArrayInputStream bytes;
  private final int most;

  DripStream(byte[] bytes, int most) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.most = most;
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    return bytes.read(target, offset, Math.min(length, most));
  }
}
