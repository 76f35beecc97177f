package dev.muster.harness.kill;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Stands between a client and PostgreSQL, knows a COMMIT when it sees one, and cuts the connection
 * around it. Whoever asks learns what the server answered to the COMMITs whose answers it kept.
 */
final class CommitProxy implements AutoCloseable {

  /** What is done about a COMMIT. */
  enum Cut {
    /** Nothing. */
    NONE,
    /** It does not reach the server. */
    BEFORE,
    /** It reaches the server, and the client is cut off at once. */
    MEANWHILE,
    /** It reaches the server, which is told to end the session at the same time. */
    TERMINATE,
    /** The server has answered, and the client does not get the answer. */
    REPLY
  }

  private final ServerSocket server;
  private final int target;
  private final IntFunction<Cut> plan;
  private final IntConsumer terminate;
  private final AtomicLong ambiguous = new AtomicLong();
  private final AtomicLong committed = new AtomicLong();
  private int commits;

  /**
   * Listens on a free port.
   *
   * @param target port of the server
   * @param plan what is done about the nth COMMIT
   * @param terminate ends the session of a process id of the server
   */
  CommitProxy(int target, IntFunction<Cut> plan, IntConsumer terminate) {
    this.target = target;
    this.plan = plan;
    this.terminate = terminate;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many COMMITs got no answer although they reached the server. */
  long ambiguous() {
    return ambiguous.get();
  }

  /** How many of those had been carried out. */
  long committed() {
    return committed.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket backend = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        backend.setTcpNoDelay(true);
        Session session = new Session(client, backend);
        start(session::upstream);
        start(session::downstream);
      }
    } catch (IOException closed) {
      // the proxy was closed
    }
  }

  private synchronized Cut next() {
    commits++;
    return plan.apply(commits);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One connection. */
  private final class Session {

    private final Socket client;
    private final Socket backend;
    private final Set<String> commitStatements = new HashSet<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean mute;
    private volatile int pid;

    Session(Socket client, Socket backend) {
      this.client = client;
      this.backend = backend;
    }

    /** Reads what the client says, message by message. */
    void upstream() {
      try {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = backend.getOutputStream();
        int length = in.readInt();
        out.write(message(-1, length, in));
        while (true) {
          int type = in.readUnsignedByte();
          byte[] message = message(type, in.readInt(), in);
          if (isCommit(type, message)) {
            commit(message, in, out);
          } else {
            out.write(message);
            out.flush();
          }
        }
      } catch (IOException gone) {
        end();
      }
    }

    private void commit(byte[] message, DataInputStream in, OutputStream out) throws IOException {
      Cut cut = next();
      if (cut == Cut.NONE) {
        out.write(message);
        out.flush();
        return;
      }
      if (cut == Cut.BEFORE) {
        throw new EOFException("cut");
      }
      mute = true;
      ambiguous.incrementAndGet();
      if (cut == Cut.TERMINATE) {
        start(() -> terminate.accept(pid));
      }
      out.write(message);
      // what belongs to it: execute, and sync
      for (int type = 0; type != 'S'; ) {
        type = in.readUnsignedByte();
        out.write(message(type, in.readInt(), in));
      }
      out.flush();
      if (cut == Cut.MEANWHILE) {
        client.close();
      }
      await();
      throw new EOFException("cut");
    }

    private void await() {
      try {
        if (!answered.await(30, TimeUnit.SECONDS)) {
          throw new AssertionError("the server must answer or hang up");
        }
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    private byte[] message(int type, int length, InputStream in) throws IOException {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      if (type >= 0) {
        all.write(type);
      }
      all.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
      all.writeBytes(in.readNBytes(length - 4));
      return all.toByteArray();
    }

    /** Parses of COMMIT are remembered by their names; what binds such a one is a COMMIT. */
    private boolean isCommit(int type, byte[] message) {
      if (type == 'P') {
        String[] parts = texts(message, 5);
        if (parts[1].equalsIgnoreCase("COMMIT")) {
          commitStatements.add(parts[0]);
        } else {
          commitStatements.remove(parts[0]);
        }
        return false;
      }
      return type == 'B' && commitStatements.contains(texts(message, 5)[1]);
    }

    private String[] texts(byte[] message, int from) {
      String all = new String(message, from, message.length - from, StandardCharsets.ISO_8859_1);
      int first = all.indexOf(0);
      return new String[] {
        all.substring(0, first), all.substring(first + 1, all.indexOf(0, first + 1))
      };
    }

    /** Reads what the server says. */
    void downstream() {
      try {
        DataInputStream in = new DataInputStream(backend.getInputStream());
        OutputStream out = client.getOutputStream();
        while (true) {
          int type = in.readUnsignedByte();
          byte[] message = message(type, in.readInt(), in);
          if (type == 'K') {
            pid = ByteBuffer.wrap(message, 5, 4).getInt();
          }
          if (!mute) {
            out.write(message);
            out.flush();
          } else if (type == 'C') {
            committed.incrementAndGet();
          } else if (type == 'Z') {
            answered.countDown();
          }
        }
      } catch (IOException gone) {
        answered.countDown();
        end();
      }
    }

    private void end() {
      try (client;
          backend) {
        answered.countDown();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** How many COMMITs there were. */
  synchronized int commits() {
    return commits;
  }
}
