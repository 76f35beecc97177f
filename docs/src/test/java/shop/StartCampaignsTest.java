package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.jdbc.JdbcOutbox;
import dev.muster.jdbc.Leased;
import dev.muster.model.Campaign;
import dev.muster.model.Identifier;
import dev.muster.model.Occurrence;
import dev.muster.report.ImportReport;
import dev.muster.report.TriggerCounts;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCampaignsTest {

  private static final Instant NOW = Instant.parse("2022-01-25T00:00:00Z");

  private static final ImportSource CHECKOUTS =
      ImportSource.of(
          """
          email,event,time
          ana@example.org,Completes checkout,2022-01-02T13:05+10
          ana@example.org,Completes checkout,2022-01-24T02:00+10
          """
              .getBytes(StandardCharsets.UTF_8));

  private final List<String> started = new ArrayList<>();
  private String jdbcUrl = "";

  @BeforeEach
  void nameDatabase(@TempDir Path folder) {
    jdbcUrl = "jdbc:h2:file:" + folder.resolve("shop");
  }

  @Test
  void onlyYoungEventsStartTheirCampaignWhenItIsDue() {
    try (JdbcContactStore store = JdbcContactStore.open(jdbcUrl);
        JdbcOutbox outbox = outbox(jdbcUrl)) {
      ImportReport report = importer(store, outbox).run(CHECKOUTS);

      assertThat(report.triggers())
          .isEqualTo(new TriggerCounts(0, 1, Map.of(SuppressReason.TOO_OLD, 1L)));

      poll(outbox, Instant.parse("2022-02-02T15:59:59Z"));
      assertThat(started).isEmpty();

      poll(outbox, Instant.parse("2022-02-02T16:00:00Z"));
      poll(outbox, Instant.parse("2022-02-03T00:00:00Z"));
      assertThat(started).containsExactly("win-back for ana@example.org");
    }
  }

  private static JdbcOutbox outbox(String jdbcUrl) {
    // tag::outbox[]
    Campaign winBack =
        Campaign.named("win-back").after(Period.ofDays(10), ZoneId.of("Europe/Berlin"));
    Occurrence checkout = Occurrence.eventRecorded("Completes checkout");

    return JdbcOutbox.open(
        jdbcUrl, occurrence -> occurrence.equals(checkout) ? List.of(winBack) : List.of());
    // end::outbox[]
  }

  private static Importer importer(JdbcContactStore store, JdbcOutbox outbox) {
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email")
            .eventName("event")
            .eventTime("time")
            .unknownPeople(UnknownPeople.CREATE)
            .build();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    // tag::policy[]
    return Importer.builder()
        .spec(spec)
        .contacts(store)
        .campaigns(outbox)
        .triggers(TriggerPolicy.within(Duration.ofDays(3)))
        .clock(clock)
        .build();
    // end::policy[]
  }

  // tag::poll[]
  void poll(JdbcOutbox outbox, Instant now) {
    List<Leased> due = outbox.lease(100, Duration.ofMinutes(5), now);
    for (Leased leased : due) {
      start(leased.intent().campaign(), leased.intent().person());
    }
    outbox.acknowledge(due);
  }

  // end::poll[]

  private void start(String campaign, Identifier person) {
    started.add(campaign + " for " + person.parts().get(0));
  }
}
