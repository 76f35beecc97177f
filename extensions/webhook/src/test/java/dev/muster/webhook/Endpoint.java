package dev.muster.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A receiver on the loopback interface, that tells keys apart and does as it is told. */
final class Endpoint implements AutoCloseable {

  /** One request as it came. */
  record Request(String key, String timestamp, String signature, String body) {}

  /** What to answer a request. */
  enum Reaction {
    /** As a receiver should: 202 for a new key, 409 for one that was there. */
    TAKE,
    /** 202, and the campaign starts whatever the key. */
    TAKE_WITHOUT_LOOKING_AT_KEYS,
    /** 503, nothing is taken. */
    BE_BUSY,
    /** 422, nothing is taken. */
    REFUSE,
    /** Takes, and cuts the connection off without an answer. */
    TAKE_AND_HANG_UP,
    /** Takes, and answers too late for anybody. */
    TAKE_AND_STALL,
    /** Answers elsewhere. */
    REDIRECT
  }

  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> started = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> keys = Collections.synchronizedSet(new HashSet<>());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Function<Request, Reaction> reaction = request -> Reaction.TAKE;

  private Endpoint(HttpServer server) {
    this.server = server;
  }

  static Endpoint open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Endpoint endpoint = new Endpoint(server);
      server.createContext("/hook", endpoint::handle);
      server.setExecutor(endpoint.threads);
      server.start();
      return endpoint;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    InetSocketAddress at = server.getAddress();
    return URI.create("http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + "/hook");
  }

  Endpoint reacting(Reaction always) {
    return reacting(request -> always);
  }

  Endpoint reacting(Function<Request, Reaction> how) {
    reaction = how;
    return this;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The keys of the campaigns that were started, one for each start. */
  List<String> started() {
    return List.copyOf(started);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            header(exchange, "Idempotency-Key"),
            header(exchange, WebhookSignature.TIMESTAMP),
            header(exchange, WebhookSignature.SIGNATURE),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    requests.add(request);
    switch (reaction.apply(request)) {
      case TAKE -> answer(exchange, take(request) ? 202 : 409);
      case TAKE_WITHOUT_LOOKING_AT_KEYS -> {
        started.add(request.key());
        answer(exchange, 202);
      }
      case BE_BUSY -> answer(exchange, 503);
      case REFUSE -> answer(exchange, 422);
      case TAKE_AND_HANG_UP -> {
        take(request);
        exchange.close();
      }
      case TAKE_AND_STALL -> {
        take(request);
        awaitClose();
        exchange.close();
      }
      case REDIRECT -> {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        answer(exchange, 307);
      }
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private boolean take(Request request) {
    boolean fresh = keys.add(request.key());
    if (fresh) {
      started.add(request.key());
    }
    return fresh;
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
