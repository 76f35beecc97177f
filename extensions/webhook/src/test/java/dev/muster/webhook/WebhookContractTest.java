package dev.muster.webhook;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.spi.CampaignEngine;
import dev.muster.testkit.CampaignEngineContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;

/** The engine keeps the promises of its port, with a receiver that waits until intents are due. */
class WebhookContractTest extends CampaignEngineContract {

  private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
  private static final Pattern DUE = Pattern.compile("\"due\":\"([^\"]+)\"");

  private final Endpoint endpoint = Endpoint.open();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Override
  protected CampaignEngine engine(Map<Occurrence, List<Campaign>> campaigns) {
    return WebhookEngine.to(
        endpoint.address(),
        WebhookSignature.of("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
        occurrence -> campaigns.getOrDefault(occurrence, List.of()));
  }

  @Override
  protected Optional<List<String>> started(CampaignEngine engine, Instant now) {
    return Optional.of(
        endpoint.requests().stream()
            .map(Endpoint.Request::body)
            .filter(body -> !Instant.parse(found(DUE, body)).isAfter(now))
            .map(body -> found(KEY, body))
            .distinct()
            .toList());
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    if (!matcher.find()) {
      throw new AssertionError("body without " + pattern);
    }
    return matcher.group(1);
  }
}
