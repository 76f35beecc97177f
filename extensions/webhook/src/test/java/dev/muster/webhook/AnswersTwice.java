package dev.muster.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint on the loopback that takes each request, and then refuses it, in one breath. */
final class AnswersTwice implements AutoCloseable {

  private static final byte[] ANSWERS =
      "HTTP/1.1 202 A\r\ncontent-length: 0\r\n\r\nHTTP/1.1 422 B\r\ncontent-length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket server;

  AnswersTwice() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket connection = server.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      // the server was closed
    }
  }

  /** A request ends with the brace that ends its body. */
  private static void serve(Socket connection) {
    try (connection) {
      InputStream in = connection.getInputStream();
      OutputStream out = connection.getOutputStream();
      int depth = 0;
      for (int read = in.read(); read >= 0; read = in.read()) {
        depth += read == '{' ? 1 : read == '}' ? -1 : 0;
        if (read == '}' && depth == 0) {
          out.write(ANSWERS);
          out.flush();
        }
      }
    } catch (IOException e) {
      // the client hung up
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
