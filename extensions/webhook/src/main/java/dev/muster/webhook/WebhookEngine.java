package dev.muster.webhook;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An engine that hands each intent to an HTTP endpoint, in a POST request of its own with a JSON
 * body, an {@code Idempotency-Key} and a {@link WebhookSignature}.
 *
 * <p>An answer of 2xx, and 409 for a key that was there before, means taken; 400, 410, 413, 415 and
 * 422 mean refused for good; anything else, and none within the time-out, means not now. No
 * redirect is followed. After three requests in a row without an answer the rest of a call is not
 * tried.
 *
 * <p>The receiver must start nothing for a key that it has seen before; one that cannot is an
 * engine that {@link #ignoresKeys}. Waiting until an intent is due is the receiver's part, and what
 * it has taken is not taken back.
 *
 * <p>Waits ten seconds for an answer and has the system's clock, unless told otherwise. Immutable.
 * Safe for any number of threads.
 */
public final class WebhookEngine implements CampaignEngine {

  private static final int MOST_WITHOUT_ANSWER = 3;

  private final Function<Occurrence, List<Campaign>> campaigns;
  private final Target target;
  private final KeyUse keys;
  private final Clock clock;
  private final Requests requests;

  private record Target(URI endpoint, WebhookSignature signature, Duration timeout) {}

  private WebhookEngine(
      Function<Occurrence, List<Campaign>> campaigns, Target target, KeyUse keys, Clock clock) {
    this.campaigns = campaigns;
    this.target = target;
    this.keys = keys;
    this.clock = clock;
    HttpClient client = HttpClient.newBuilder().connectTimeout(target.timeout()).build();
    this.requests =
        new Requests(
            client,
            new Requests.To(target.endpoint(), target.signature(), target.timeout()),
            clock);
  }

  /**
   * Answers an engine that sends to an endpoint.
   *
   * @param endpoint of the scheme http or https
   * @param signature that the receiver checks
   * @param campaigns which campaigns listen to an occurrence
   * @throws IllegalArgumentException if the endpoint is of another scheme, or names no host
   */
  public static WebhookEngine to(
      URI endpoint, WebhookSignature signature, Function<Occurrence, List<Campaign>> campaigns) {
    String scheme = String.valueOf(endpoint.getScheme());
    if (!(scheme.equals("https") || scheme.equals("http")) || endpoint.getHost() == null) {
      throw new IllegalArgumentException("endpoint must be an http or https address with a host");
    }
    Target target = new Target(endpoint, signature, Duration.ofSeconds(10));
    return new WebhookEngine(campaigns, target, KeyUse.HONOURED, Clock.systemUTC());
  }

  /** Answers this engine with another time to wait for an answer, and for a connection. */
  public WebhookEngine timeout(Duration wait) {
    if (wait.isNegative() || wait.isZero()) {
      throw new IllegalArgumentException("timeout must be positive, was " + wait);
    }
    return new WebhookEngine(
        campaigns, new Target(target.endpoint(), target.signature(), wait), keys, clock);
  }

  /** Answers this engine with a clock that dates its requests. */
  public WebhookEngine clock(Clock dating) {
    return new WebhookEngine(campaigns, target, keys, dating);
  }

  /** Answers this engine for a receiver that starts a campaign each time it gets a key. */
  public WebhookEngine ignoresKeys() {
    return new WebhookEngine(campaigns, target, KeyUse.IGNORED, clock);
  }

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return campaigns.apply(occurrence);
  }

  @Override
  public KeyUse keys() {
    return keys;
  }

  @Override
  public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    Map<String, Delivery> deliveries = new HashMap<>();
    int silent = 0;
    for (TriggerIntent intent : intents) {
      if (silent == MOST_WITHOUT_ANSWER) {
        deliveries.put(intent.key(), Delivery.NOT_NOW);
        continue;
      }
      Requests.Answer answer = requests.send(scope, intent);
      silent = answer.status().isPresent() ? 0 : silent + 1;
      delivery(answer).ifPresent(delivery -> deliveries.put(intent.key(), delivery));
    }
    return deliveries;
  }

  /** What became of an intent; empty if that cannot be told and matters. */
  private Optional<Delivery> delivery(Requests.Answer answer) {
    if (answer.status().isEmpty()) {
      boolean doubtful = keys == KeyUse.IGNORED && answer.mayHaveArrived();
      return doubtful ? Optional.empty() : Optional.of(Delivery.NOT_NOW);
    }
    int status = answer.status().get();
    return Optional.of(
        switch (status) {
          case 409 -> Delivery.TAKEN;
          case 400, 410, 413, 415, 422 -> Delivery.REFUSED;
          default -> status / 100 == 2 ? Delivery.TAKEN : Delivery.NOT_NOW;
        });
  }

  @Override
  public String toString() {
    return "WebhookEngine";
  }
}
