package shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Campaign;
import dev.muster.model.IntentState;
import dev.muster.model.Occurrence;
import dev.muster.report.DeliveryReport;
import dev.muster.report.ImportReport;
import dev.muster.rule.Backoff;
import dev.muster.rule.DeliveryBudget;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.WithoutKeys;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.webhook.WebhookEngine;
import dev.muster.webhook.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

  private static final byte[] SECRET = "a secret that both share".getBytes(StandardCharsets.UTF_8);

  private final List<String> started = new ArrayList<>();
  private HttpServer server;
  private boolean hangsUp;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::receive);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    boolean valid =
        isValid(
            exchange.getRequestHeaders().getFirst(WebhookSignature.TIMESTAMP),
            exchange.getRequestHeaders().getFirst(WebhookSignature.SIGNATURE),
            body);
    if (valid && !started.contains(key)) {
      started.add(key);
    }
    if (!hangsUp) {
      exchange.sendResponseHeaders(valid ? 202 : 401, -1);
    }
    exchange.close();
  }

  private static boolean isValid(String timestamp, String signature, byte[] body) {
    // tag::check[]
    return WebhookSignature.of(SECRET)
        .isValid(
            new WebhookSignature.Headers(timestamp, signature),
            body,
            Instant.now(),
            Duration.ofMinutes(5));
    // end::check[]
  }

  private WebhookEngine engine() {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    Campaign welcome = Campaign.named("welcome");
    // tag::engine[]
    return WebhookEngine.to(
            endpoint,
            WebhookSignature.of(SECRET),
            occurrence ->
                occurrence.equals(Occurrence.personCreated()) ? List.of(welcome) : List.of())
        .timeout(Duration.ofSeconds(5));
    // end::engine[]
  }

  private static Importer importer(WebhookEngine engine, DeliveryRules delivery) {
    return Importer.builder()
        .spec(CsvImportSpec.people().identifier("email").build())
        .contacts(new InMemoryContactStore())
        .campaigns(engine)
        .triggers(TriggerPolicy.always())
        .delivery(delivery)
        .build();
  }

  private static ImportReport run(Importer importer) {
    return importer.run(
        ImportSource.of("email\na@x.org\nb@x.org\nc@x.org\n".getBytes(StandardCharsets.UTF_8))
            .key("import-1"));
  }

  @Test
  void lostAnswersStartNothingTwice() {
    Importer importer = importer(engine(), DeliveryRules.standard());
    hangsUp = true;
    ImportReport report = run(importer);
    hangsUp = false;

    DeliveryReport delivered = deliver(importer);

    assertThat(report.rows().created()).isEqualTo(3);
    assertThat(delivered).isEqualTo(new DeliveryReport(3, 0, 0, 0, 0));
    assertThat(started).hasSize(3).doesNotHaveDuplicates();
  }

  private static DeliveryReport deliver(Importer importer) {
    // tag::deliver[]
    return importer.deliver(DeliveryBudget.retrying(Backoff.standard()).atMost(10_000));
    // end::deliver[]
  }

  @Test
  void lostAnswersOfAReceiverWithoutKeysAreListed() {
    Importer importer =
        importer(
            engine().ignoresKeys(), DeliveryRules.standard().withoutKeys(WithoutKeys.AT_MOST_ONCE));
    hangsUp = true;
    run(importer);
    hangsUp = false;
    int before = started.size();

    deliver(importer);

    assertThat(importer.intents("import-1", IntentState.UNKNOWN, "", 9)).hasSize(3);
    assertThat(started).hasSize(before);
  }
}
