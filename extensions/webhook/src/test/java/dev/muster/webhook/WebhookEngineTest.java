package dev.muster.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.Identifier;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.webhook.Endpoint.Reaction;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookEngineTest {

  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");
  private static final Scope SCOPE = new Scope("shop", "import-1", "tester");
  private static final WebhookSignature SIGNATURE =
      WebhookSignature.of("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
  private static final Duration SHORT = Duration.ofMillis(500);

  private final Endpoint endpoint = Endpoint.open();

  @AfterEach
  void close() {
    endpoint.close();
  }

  private WebhookEngine engine() {
    return WebhookEngine.to(
            endpoint.address(), SIGNATURE, occurrence -> List.of(Campaign.named("welcome")))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static TriggerIntent intent(String key) {
    return new TriggerIntent(
        key,
        "win-back",
        Identifier.of("email", "zoë@example.org"),
        Occurrence.eventRecorded("buys"),
        7,
        NOW,
        NOW.plusSeconds(86_400));
  }

  @Test
  void requestIsSignedDatedAndHasTheKey() {
    engine().start(SCOPE, List.of(intent("a1")));

    Endpoint.Request request = endpoint.requests().get(0);
    assertThat(request.body())
        .isEqualTo(
            "{\"type\":\"campaign.start\",\"key\":\"a1\",\"tenant\":\"shop\","
                + "\"import\":\"import-1\",\"record\":7,\"campaign\":\"win-back\","
                + "\"person\":{\"scheme\":\"email\",\"parts\":[\"zoë@example.org\"]},"
                + "\"occurrence\":{\"kind\":\"EVENT_RECORDED\",\"name\":\"buys\"},"
                + "\"due\":\"2024-06-15T12:00:00Z\",\"expires\":\"2024-06-16T12:00:00Z\"}");
    assertThat(request.key()).isEqualTo("a1");
    assertThat(request.timestamp()).isEqualTo("1718452800");
    assertThat(isValid(request, request.body(), NOW.plusSeconds(299))).isTrue();
    assertThat(isValid(request, request.body(), NOW.plusSeconds(301))).isFalse();
    assertThat(isValid(request, "{}", NOW)).isFalse();
  }

  private static boolean isValid(Endpoint.Request request, String body, Instant now) {
    return SIGNATURE.isValid(
        new WebhookSignature.Headers(request.timestamp(), request.signature()),
        body.getBytes(StandardCharsets.UTF_8),
        now,
        Duration.ofMinutes(5));
  }

  @Test
  void signatureIsTheHmacOfTimestampAndBody() {
    assertThat(SIGNATURE.sign(Instant.ofEpochSecond(1), "x".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1=5e2b00287229b9f59393a07e0fcb6b25251535e8552a5eb6f1bf2cdb6b577b6f");
  }

  @ParameterizedTest
  @CsvSource({
    "TAKE, TAKEN",
    "BE_BUSY, NOT_NOW",
    "REFUSE, REFUSED",
    "REDIRECT, NOT_NOW",
    "TAKE_AND_HANG_UP, NOT_NOW",
    "TAKE_AND_STALL, NOT_NOW"
  })
  void answerBecomesADelivery(Reaction reaction, Delivery delivery) {
    endpoint.reacting(reaction);

    assertThat(engine().timeout(SHORT).start(SCOPE, List.of(intent("a"))))
        .isEqualTo(Map.of("a", delivery));
  }

  @Test
  void lostAnswerIsNotGuessedWhereKeysAreIgnored() {
    WebhookEngine engine = engine().timeout(SHORT).ignoresKeys();

    endpoint.reacting(Reaction.TAKE_AND_HANG_UP);
    assertThat(engine.start(SCOPE, List.of(intent("a")))).isEmpty();
    endpoint.reacting(Reaction.BE_BUSY);
    assertThat(engine.start(SCOPE, List.of(intent("a")))).isEqualTo(Map.of("a", Delivery.NOT_NOW));
  }

  @Test
  void endpointThatIsNotThereIsLeftAloneAfterThreeRequests() {
    endpoint.close();

    assertThat(engine().start(SCOPE, List.of(intent("a"), intent("b"))))
        .isEqualTo(Map.of("a", Delivery.NOT_NOW, "b", Delivery.NOT_NOW));
  }

  @Test
  void endpointThatStallsIsLeftAloneAfterThreeRequests() {
    endpoint.reacting(Reaction.TAKE_AND_STALL);

    Map<String, Delivery> deliveries =
        engine()
            .timeout(SHORT)
            .start(SCOPE, List.of(intent("a"), intent("b"), intent("c"), intent("d")));

    assertThat(deliveries.values()).containsOnly(Delivery.NOT_NOW).hasSize(4);
    assertThat(endpoint.requests()).hasSize(3);
  }

  @Test
  void secondAnswerToARequestIsTakenForNoOther() throws IOException {
    List<TriggerIntent> intents = IntStream.range(0, 50).mapToObj(i -> intent("key " + i)).toList();
    try (AnswersTwice twice = new AnswersTwice()) {
      WebhookEngine engine = WebhookEngine.to(twice.address(), SIGNATURE, occurrence -> List.of());

      assertThat(engine.start(SCOPE, intents).values()).hasSize(50).containsOnly(Delivery.TAKEN);
    }
  }

  @Test
  void keyThatNoHeaderCanHoldIsEncoded() {
    engine().start(SCOPE, List.of(intent("ü 1\n")));

    assertThat(endpoint.requests().get(0).key()).isEqualTo("%C3%BC+1%0A");
  }

  @Test
  void addressAndSecretAreChecked() {
    assertThatThrownBy(() -> WebhookEngine.to(URI.create("file:/x"), SIGNATURE, o -> List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("endpoint must be an http or https address with a host");
    assertThatThrownBy(() -> WebhookSignature.of(new byte[15]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("secret must be at least 16 bytes, was 15");
    assertThatThrownBy(() -> engine().timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout must be positive, was PT0S");
    assertThat(engine()).hasToString("WebhookEngine");
  }
}
