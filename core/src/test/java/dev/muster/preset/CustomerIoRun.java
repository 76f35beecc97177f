package dev.muster.preset;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.row.Problem;
import dev.muster.rule.Backoff;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Imports through presets into one store, and what that came to. */
final class CustomerIoRun implements ImportListener {

  static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");
  static final String TENANT = "default";

  final InMemoryContactStore store = new InMemoryContactStore();
  private final RecordingCampaignEngine engine = new RecordingCampaignEngine();
  private final List<String> seen = new ArrayList<>();

  /** Lets a campaign of this name wait for an occurrence. */
  CustomerIoRun listening(Occurrence occurrence, String campaign) {
    engine.listening(occurrence, Campaign.named(campaign));
    return this;
  }

  /** What was started, by campaign. */
  List<String> started() {
    return engine.started().stream().map(intent -> intent.campaign()).sorted().toList();
  }

  /** Imports lines under a new key, and answers what each row came to. */
  List<String> rows(Preset preset, String... lines) {
    seen.clear();
    report(preset, lines);
    return List.copyOf(seen);
  }

  /** Imports lines under a new key, and answers the report. */
  ImportReport report(Preset preset, String... lines) {
    return Importer.builder()
        .preset(preset)
        .contacts(store)
        .campaigns(engine)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .backoff(Backoff.none())
        .listener(this)
        .build()
        .run(source(lines));
  }

  /** What is said of a file that is refused. */
  List<String> refusal(Preset preset, String... lines) {
    try {
      report(preset, lines);
      return List.of();
    } catch (ImportRefusedException e) {
      return problems(e.report());
    }
  }

  static List<String> problems(ImportReport report) {
    return report.problems().first().stream().map(CustomerIoRun::shown).toList();
  }

  private static ImportSource source(String... lines) {
    return ImportSource.of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
        .named("file.csv");
  }

  @Override
  public void onRow(RowOutcome row) {
    seen.add(
        row.kind()
            + (row.problems().isEmpty()
                ? ""
                : " " + row.problems().stream().map(CustomerIoRun::shown).toList()));
  }

  private static String shown(Problem problem) {
    return problem.code() + problem.column().map(name -> " " + name).orElse("");
  }

  /** The people, as {@code [email=ana@example.org] {plan=pro}}. */
  List<String> people() {
    return store.dump(TENANT).stream()
        .map(
            contact ->
                contact.identifiers().stream()
                        .map(each -> each.scheme() + "=" + String.join("|", each.parts()))
                        .toList()
                    + " "
                    + contact.attributes())
        .toList();
  }

  /** The events, as {@code buys at 2024-06-15T12:00:00Z {size=L}}. */
  List<String> events() {
    return store.dump(TENANT).stream()
        .flatMap(contact -> contact.events().stream())
        .map(event -> event.name() + " at " + event.time() + " " + event.properties())
        .sorted()
        .toList();
  }
}
