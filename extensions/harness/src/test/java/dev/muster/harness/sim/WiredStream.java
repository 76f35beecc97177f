package dev.muster.harness.sim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file at the other end of a wire, which comes in small pieces. */
final class WiredStream extends InputStream {

  private static final int PIECE = 300;

  private final Wires wires;
  private final ByteArrayInputStream bytes;

  WiredStream(Wires wires, byte[] bytes) {
    this.wires = wires;
    this.bytes = new ByteArrayInputStream(bytes);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return (int)
        Wired.io(
            () ->
                wires.call(
                    Port.SOURCE,
                    "read",
                    List.of(),
                    with -> bytes.read(into, from, Math.min(length, PIECE))));
  }
}
