package dev.muster.blackbox;

import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.preset.Preset;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.rule.TriggerVerdict;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the tests of presets have in common. */
final class ByPreset {

  /** What a campaign listens to that starts ten days after it. */
  static final Occurrence BUYS = Occurrence.eventRecorded("buys");

  private ByPreset() {}

  static ImporterBuilder importer(Preset preset, ContactStore store) {
    return Given.importer(preset.spec(), store).preset(preset);
  }

  static ImportReport run(Preset preset, ContactStore store, String... lines) {
    return importer(preset, store).build().run(Given.file("k", lines));
  }

  /** Imports lines under a key, and answers what each row came to. */
  static List<String> rows(Preset preset, ContactStore store, String key, String... lines) {
    Given.Rows rows = new Given.Rows();
    importer(preset, store).listener(rows).build().run(Given.file(key, lines));
    return rows.seen();
  }

  /** Imports lines, and answers what was decided about a campaign ten days after its event. */
  static List<String> verdicts(Preset preset, ContactStore store, String... lines) {
    List<String> verdicts = new ArrayList<>();
    ImportListener listener =
        new ImportListener() {
          @Override
          public void onRow(RowOutcome row) {
            row.triggers().forEach(each -> verdicts.add(shown(each.verdict())));
          }
        };
    Campaign campaign = Campaign.named("c").after(Period.ofDays(10), ZoneOffset.UTC);
    importer(preset, store)
        .campaigns(new RecordingCampaignEngine().listening(BUYS, campaign))
        .listener(listener)
        .build()
        .run(Given.file("k", lines));
    return verdicts;
  }

  /** A verdict as {@code start+PT0S} or as the reason why not. */
  private static String shown(TriggerVerdict verdict) {
    if (verdict instanceof TriggerVerdict.Start start) {
      return "start+" + Duration.between(Given.NOW, start.due());
    }
    return verdict instanceof TriggerVerdict.Suppress no ? no.reason().name() : "held";
  }

  /** The events that a store holds, as {@code 2024-06-15T12:00:00Z EVERYWHERE {}}. */
  static List<String> events(InMemoryContactStore store) {
    return store.dump(Given.TENANT).stream()
        .map(ContactDump::events)
        .flatMap(List::stream)
        .map(event -> event.time() + " " + event.visibility() + " " + event.properties())
        .toList();
  }
}
