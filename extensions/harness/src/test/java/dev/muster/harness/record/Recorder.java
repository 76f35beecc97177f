package dev.muster.harness.record;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Keeps, outside of the process that imports, what that process did: which intents it handed over,
 * which notices it told, which calls of its store it made. Whatever is received is kept before it
 * is answered.
 *
 * <p>Safe for any number of threads.
 */
public final class Recorder implements AutoCloseable {

  /** What a process said: its kind, and lines. */
  public record Said(int process, String kind, List<String> lines) {

    public Said {
      lines = List.copyOf(lines);
    }

    boolean is(String other) {
      return kind.equals(other);
    }
  }

  /** The answer that everything is well. */
  public static final String WELL = "well";

  /** The answer that has an engine throw. */
  public static final String THROW = "throw";

  private final ServerSocket server;
  private final List<Said> said = new ArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile Function<Said, String> answers = any -> WELL;
  private int processes;

  /** Listens on a free port of this machine. */
  public Recorder() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    start(this::accept);
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work, "recorder");
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** The port. */
  public int port() {
    return server.getLocalPort();
  }

  /** Sets what is answered; called after what was said is kept. */
  public void answering(Function<Said, String> other) {
    answers = other;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        int process = ++processes;
        start(() -> listen(socket, process));
      }
    } catch (SocketException closed) {
      // the recorder was closed
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void listen(Socket socket, int process) {
    try (socket) {
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      while (true) {
        Said one = read(in, process);
        keep(one);
        out.writeUTF(answers.apply(one));
      }
    } catch (EOFException | SocketException gone) {
      // the process has ended, one way or another
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private synchronized void keep(Said one) {
    said.add(one);
    notifyAll();
  }

  /**
   * Waits until so many things of a kind were said, or a time is over; answers whether they were.
   */
  public synchronized boolean hears(String kind, int count, long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (count(kind) < count) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Answers how many things of a kind were said. */
  public synchronized int count(String kind) {
    return (int) said.stream().filter(one -> one.is(kind)).count();
  }

  private static Said read(DataInputStream in, int process) throws IOException {
    String kind = in.readUTF();
    int count = in.readInt();
    List<String> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(in.readUTF());
    }
    return new Said(process, kind, lines);
  }

  /** Answers all lines of a kind that any process said, in order. */
  public List<String> lines(String kind) {
    return said().stream()
        .filter(one -> one.is(kind))
        .flatMap(one -> one.lines().stream())
        .toList();
  }

  /** Answers all that was said. */
  public synchronized List<Said> said() {
    return List.copyOf(said);
  }

  /** Waits until the processes that have ended are heard to the last word. */
  @Override
  public void close() {
    try {
      server.close();
      for (Thread thread : threads) {
        thread.join(30_000);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
