package dev.muster.webhook;

import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes requests, one at a time, and waits for each no longer than it may take. */
final class Requests {

  private static final String PLAIN = "[\\x21-\\x7E&&[^%]][\\x20-\\x7E&&[^%]]*";

  private final HttpClient client;
  private final To to;
  private final Clock clock;

  Requests(HttpClient client, To to, Clock clock) {
    this.client = client;
    this.to = to;
    this.clock = clock;
  }

  /**
   * Where requests go.
   *
   * @param endpoint gets them
   * @param signature signs them
   * @param timeout of each
   */
  record To(URI endpoint, WebhookSignature signature, Duration timeout) {}

  /**
   * What came back.
   *
   * @param status of the response, if there was one in time
   * @param mayHaveArrived whether the receiver may have got the request
   */
  record Answer(Optional<Integer> status, boolean mayHaveArrived) {}

  Answer send(Scope scope, TriggerIntent intent) {
    CompletableFuture<HttpResponse<Void>> response =
        client.sendAsync(request(scope, intent), HttpResponse.BodyHandlers.discarding());
    try {
      HttpResponse<Void> got = response.get(to.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(Optional.of(got.statusCode()), true);
    } catch (ExecutionException e) {
      return new Answer(Optional.empty(), !isUnsent(e));
    } catch (TimeoutException e) {
      response.cancel(true);
      return new Answer(Optional.empty(), true);
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the endpoint", e);
    }
  }

  private static boolean isUnsent(ExecutionException failure) {
    return failure.getCause() instanceof ConnectException
        || failure.getCause() instanceof HttpConnectTimeoutException;
  }

  private HttpRequest request(Scope scope, TriggerIntent intent) {
    byte[] body = Payload.of(scope, intent);
    Instant now = clock.instant();
    return HttpRequest.newBuilder(to.endpoint())
        .timeout(to.timeout())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Idempotency-Key", header(intent.key()))
        .header(WebhookSignature.TIMESTAMP, WebhookSignature.text(now))
        .header(WebhookSignature.SIGNATURE, to.signature().sign(now, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /** A key in the characters of a header; other keys are percent-encoded. */
  private static String header(String key) {
    return key.matches(PLAIN) ? key : URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
