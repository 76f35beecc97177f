package dev.muster.harness.record;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** A process's line to a {@link Recorder}. Safe for any number of threads. */
public final class Line {

  private final DataOutputStream out;
  private final DataInputStream in;

  /** Connects to a recorder of this machine. */
  public Line(int port) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
      in = new DataInputStream(socket.getInputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Says something, and answers what the recorder answers. */
  public synchronized String say(String kind, List<String> lines) {
    try {
      out.writeUTF(kind);
      out.writeInt(lines.size());
      for (String line : lines) {
        out.writeUTF(line);
      }
      out.flush();
      return in.readUTF();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
