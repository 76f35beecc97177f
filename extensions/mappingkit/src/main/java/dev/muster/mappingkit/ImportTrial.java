package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.preset.Preset;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import dev.muster.report.MusterException;
import dev.muster.report.ReviewRequest;
import dev.muster.report.RowOutcome;
import dev.muster.report.UndoReport;
import dev.muster.rule.Backoff;
import dev.muster.rule.EffectRules;
import dev.muster.rule.ImportRules;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.RecordingCampaignEngine;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Imports a workload and watches. Its instant is fixed; every row may start campaigns. */
final class ImportTrial {

  private static final Instant NOW = Instant.parse("2024-02-29T12:00:00Z");
  private static final String MEMORY = "memory:";

  private final Preset preset;
  private final StoreProbe probe;
  private final String tenant;
  private final Supplier<List<ContactDump>> contacts;
  private final InMemoryArtifacts files = new InMemoryArtifacts();

  ImportTrial(Workload workload, StoreProbe probe, String tenant) {
    this.preset =
        Preset.of(
            "workload",
            workload.spec(),
            ImportRules.none(),
            EffectRules.defaults().withTriggers(TriggerPolicy.always()));
    this.probe = probe;
    this.tenant = tenant;
    this.contacts =
        () ->
            workload.everybody().stream()
                .flatMap(identifier -> probe.stored(tenant, identifier).stream())
                .toList();
  }

  ImportTrial(Preset preset, StoreProbe probe, PresetWorld world) {
    this.preset = preset;
    this.probe = probe;
    this.tenant = world.tenant();
    this.contacts = world::contacts;
  }

  /** Imports bytes under a key. */
  Observed run(String key, InputStream bytes, int chunkRows) {
    List<RowOutcome> outcomes = new ArrayList<>();
    RecordingCampaignEngine engine = engine();
    ImportReport report =
        importer(probe.contacts(), engine, listing(outcomes), chunkRows)
            .run(ImportSource.of(bytes).key(key));
    return observed(report, outcomes, engine);
  }

  /**
   * Imports bytes under a key into a store that breaks off, and goes on with one that does not.
   * Outcomes are not watched, as a listener is not told again.
   */
  Observed runAndResume(String key, byte[] bytes, ContactStore breaking, int chunkRows) {
    RecordingCampaignEngine engine = engine();
    ImportListener nobody = ImportListener.none();
    ImportSource source = ImportSource.of(bytes).named("stream");
    try {
      importer(breaking, engine, nobody, chunkRows).run(source.key(key));
    } catch (MusterException e) {
      // the law is about what comes after it
    }
    ImportReport report = importer(probe.contacts(), engine, nobody, chunkRows).resume(key, source);
    return observed(report, List.of(), engine);
  }

  /**
   * Reviews bytes under the key {@code reviewed}, and answers how each row would come out; the
   * campaigns that started are none. The source, which a review does not keep, counts as kept.
   */
  Observed review(byte[] bytes, int chunkRows) {
    List<RowOutcome> outcomes = new ArrayList<>();
    RecordingCampaignEngine engine = engine();
    ImportReview review =
        importer(probe.contacts(), engine, ImportListener.none(), chunkRows)
            .review(
                ImportSource.of(bytes).named("stream").key("reviewed"),
                ReviewRequest.standard().telling(listing(outcomes)));
    Map<String, String> files = new HashMap<>(review.report().files());
    files.put("source", MEMORY + ImportFile.SOURCE.fileName());
    return observed(review.report().withFiles(files), outcomes, engine);
  }

  /** Takes back what was imported under a key. */
  UndoReport undo(String key, ContactStore store, int chunkRows) {
    return importer(store, engine(), ImportListener.none(), chunkRows).undo(key);
  }

  private Observed observed(
      ImportReport report, List<RowOutcome> outcomes, RecordingCampaignEngine engine) {
    return new Observed(report, outcomes, contacts.get(), started(engine));
  }

  private static ImportListener listing(List<RowOutcome> outcomes) {
    return new ImportListener() {
      @Override
      public void onRow(RowOutcome outcome) {
        outcomes.add(outcome);
      }
    };
  }

  /** Every other size of chunks is read ahead. */
  private Importer importer(
      ContactStore store, RecordingCampaignEngine engine, ImportListener listener, int chunkRows) {
    ImporterBuilder importer = Importer.builder();
    if (chunkRows % 2 == 1) {
      importer.readAhead(task -> new Thread(task, "read-ahead").start());
    }
    return importer
        .preset(preset)
        .contacts(store)
        .campaigns(engine)
        .tenant(tenant)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .backoff(Backoff.none())
        .files(files, EnumSet.allOf(ImportFile.class))
        .chunkRows(chunkRows)
        .listener(listener)
        .build();
  }

  /**
   * Answers a file that an import under a key has written, if it came through at once; the empty
   * text if it has not.
   */
  String file(String key, ImportFile file) {
    Scope scope = new Scope(tenant, key, "importer");
    boolean there =
        files.list(scope).stream().anyMatch(each -> each.name().equals(file.fileName()));
    return there ? files.text(scope, file.fileName()) : "";
  }

  /** Answers a report with what is in its files where it says where they are. */
  ImportReport withContents(ImportReport report) {
    Scope scope = new Scope(tenant, report.importId(), "importer");
    Map<String, String> contents = new HashMap<>();
    report
        .files()
        .forEach(
            (file, place) ->
                contents.put(file, files.text(scope, place.substring(MEMORY.length()))));
    return report.withFiles(contents);
  }

  /** Holds the files of a review against those of the run, which keeps its source besides. */
  void filesMustBeThoseOf(String review, String run) {
    for (ImportFile file : EnumSet.complementOf(EnumSet.of(ImportFile.SOURCE))) {
      assertThat(file(review, file)).as("%s", file).isEqualTo(file(run, file));
    }
  }

  private static List<String> started(RecordingCampaignEngine engine) {
    return engine.started().stream()
        .sorted(Comparator.comparing(TriggerIntent::record).thenComparing(TriggerIntent::campaign))
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
