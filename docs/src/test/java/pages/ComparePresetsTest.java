package pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Campaign;
import dev.muster.model.EventVisibility;
import dev.muster.model.Occurrence;
import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.CustomerIo;
import dev.muster.preset.Leanplum;
import dev.muster.preset.Preset;
import dev.muster.preset.Vero;
import dev.muster.report.ImportListener;
import dev.muster.report.RowOutcome;
import dev.muster.rule.TriggerVerdict;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same events, written in each preset's columns, come to what the page's table says. */
class ComparePresetsTest {

  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");
  private static final List<Integer> AGES = List.of(1, 9, 10, 11, 300, 400, -1);

  /** One preset, and how its files are written. */
  record Way(String title, Preset preset, String header, Function<Instant, String> row) {

    ImportSource file() {
      String rows = times().map(row).collect(Collectors.joining("\n", header + "\n", "\n"));
      return ImportSource.of(rows.getBytes(StandardCharsets.UTF_8)).key("k");
    }
  }

  private static Stream<Instant> times() {
    return AGES.stream().map(days -> NOW.minus(Duration.ofDays(days)));
  }

  private static List<Way> ways() {
    return List.of(
        new Way(
            "Braze",
            Braze.events(BrazeKey.EXTERNAL_ID).preset(),
            "external_id,name,time",
            time -> "7,buys," + time),
        new Way(
            "Customer.io",
            CustomerIo.events().preset(),
            "_cio_customer_id,_cio_name,_cio_timestamp",
            time -> "7,buys," + time),
        new Way(
            "Vero 2015",
            vero(Vero.Edition.Y2015),
            "email, event_name, time",
            ComparePresetsTest::asVero),
        new Way(
            "Vero 2022",
            vero(Vero.Edition.Y2022),
            "email, event_name, time",
            ComparePresetsTest::asVero),
        new Way(
            "Leanplum",
            Leanplum.events().preset(),
            "userId,event,time",
            time -> "7,buys," + time.getEpochSecond()));
  }

  private static Preset vero(Vero.Edition edition) {
    return Vero.events(edition).triggering().preset();
  }

  private static String asVero(Instant time) {
    return "ana@example.org, buys, " + time.toString().replace('T', ' ').replace("Z", "+00");
  }

  @Test
  void sameEventsComeToWhatTheTableSays() {
    List<List<String>> results = ways().stream().map(ComparePresetsTest::results).toList();
    List<String> table = new ArrayList<>();
    table.add("| event of | " + join(ways().stream().map(Way::title)) + " |");
    table.add("|---|" + "---|".repeat(results.size()));
    for (int i = 0; i < AGES.size(); i++) {
      int row = i;
      table.add(
          "| "
              + age(AGES.get(i))
              + " | "
              + join(results.stream().map(each -> each.get(row)))
              + " |");
    }

    assertThat(
            Page.named("docs/presets/compare.md").lines().stream()
                .filter(line -> line.startsWith("|")))
        .containsExactlyElementsOf(table);
  }

  private static String join(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | "));
  }

  private static String age(int days) {
    if (days < 0) {
      return "tomorrow";
    }
    return days == 1 ? "1 day ago" : days + " days ago";
  }

  private static List<String> results(Way way) {
    InMemoryContactStore store = new InMemoryContactStore();
    known(store);
    List<String> starts = new ArrayList<>();
    ImportListener listener =
        new ImportListener() {
          @Override
          public void onRow(RowOutcome row) {
            starts.add(start(row.triggers().get(0).verdict()));
          }
        };
    Campaign campaign = Campaign.named("thanks").after(Period.ofDays(10), ZoneOffset.UTC);
    Importer.builder()
        .preset(way.preset())
        .contacts(store)
        .campaigns(
            new RecordingCampaignEngine().listening(Occurrence.eventRecorded("buys"), campaign))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .listener(listener)
        .build()
        .run(way.file());
    List<ContactDump.Happened> events = store.dump("default").get(0).events();
    List<String> results = new ArrayList<>();
    List<Instant> written = times().toList();
    for (int i = 0; i < AGES.size(); i++) {
      results.add(stored(events.get(i), written.get(i)) + "; " + starts.get(i));
    }
    return results;
  }

  /** The person whom all files mean. */
  private static void known(InMemoryContactStore store) {
    Importer.builder()
        .spec(
            CsvImportSpec.people()
                .identifier("id")
                .identifier("email")
                .identifier("external_id")
                .identifier("userId")
                .build())
        .contacts(store)
        .build()
        .run(
            ImportSource.of(
                "id,email,external_id,userId\n7,ana@example.org,7,7\n"
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static String stored(ContactDump.Happened event, Instant written) {
    String time = event.time().equals(written.toString()) ? "own time" : "stored at the import";
    return event.visibility() == EventVisibility.PROFILE_ONLY ? time + ", no analytics" : time;
  }

  private static String start(TriggerVerdict verdict) {
    if (verdict instanceof TriggerVerdict.Start start) {
      long days = Duration.between(NOW, start.due()).toDays();
      return days == 0 ? "starts at once" : "starts in " + days + (days == 1 ? " day" : " days");
    }
    return verdict instanceof TriggerVerdict.Suppress no ? "`" + no.reason() + "`" : "held";
  }
}
