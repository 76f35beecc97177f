package dev.muster.mappingkit;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.TriggerIntent;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.rule.TriggerPolicy;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.RecordingCampaignEngine;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Imports a workload and watches. Its instant is fixed; every row may start campaigns. */
final class ImportTrial {

  private static final Instant NOW = Instant.parse("2024-02-29T12:00:00Z");

  private final Workload workload;
  private final StoreProbe probe;
  private final String tenant;

  ImportTrial(Workload workload, StoreProbe probe, String tenant) {
    this.workload = workload;
    this.probe = probe;
    this.tenant = tenant;
  }

  /** Imports bytes under a key. */
  Observed run(String key, InputStream bytes, int chunkRows) {
    List<RowOutcome> outcomes = new ArrayList<>();
    RecordingCampaignEngine engine = engine();
    Importer importer =
        Importer.builder()
            .spec(workload.spec())
            .contacts(probe.contacts())
            .campaigns(engine)
            .triggers(TriggerPolicy.always())
            .tenant(tenant)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .chunkRows(chunkRows)
            .listener(
                new ImportListener() {
                  @Override
                  public void onRow(RowOutcome outcome) {
                    outcomes.add(outcome);
                  }
                })
            .build();
    ImportReport report = importer.run(ImportSource.of(bytes).key(key));
    return new Observed(report, outcomes, contacts(), started(engine));
  }

  private List<ContactDump> contacts() {
    return workload.everybody().stream()
        .flatMap(identifier -> probe.stored(tenant, identifier).stream())
        .toList();
  }

  private static List<String> started(RecordingCampaignEngine engine) {
    return engine.started().stream()
        .sorted(Comparator.comparing(TriggerIntent::record))
        .map(intent -> intent.record() + " " + intent.campaign())
        .toList();
  }

  private static RecordingCampaignEngine engine() {
    return new RecordingCampaignEngine()
        .listening(Occurrence.personCreated(), Campaign.named("welcome"))
        .listening(Occurrence.attributeChanged("plan"), Campaign.named("upsell"))
        .listening(Occurrence.eventRecorded("buys"), Campaign.named("thanks"));
  }
}
