package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.detect.FrequencyGuesser;
import dev.muster.preset.Preset;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spill.DiskSpace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a file is imported, or would be. */
@SuppressWarnings("NullAway.Init")
final class ImportConduct {

  static final String ACTOR = "cli";

  @Mixin private StoreOption store;

  @Option(
      names = "--trigger",
      paramLabel = "POLICY",
      converter = TriggerOption.class,
      description = {
        "Which rows may start campaigns: never (the default, but for presets), always,",
        "within:PT72H, delay:send-now or delay:discard."
      })
  private Optional<TriggerPolicy> trigger = Optional.empty();

  @Option(names = "--campaigns", paramLabel = "FILE.json", description = "The campaigns there are.")
  private Optional<Path> campaignsFile = Optional.empty();

  @Mixin private CapOption cap;

  @Mixin private RateOption rate;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      converter = InstantOption.class,
      description = "The instant at which ages are judged; the present one by default.")
  private Optional<Instant> now = Optional.empty();

  @Option(names = "--name", paramLabel = "N", description = "What the report calls the file.")
  private Optional<String> name = Optional.empty();

  /** Answers what is imported into. */
  ImportPorts open() {
    return ImportPorts.open(store, campaignsFile.map(CampaignsFile::read));
  }

  /** Answers the builder of an importer. */
  ImporterBuilder importer(Preset preset, ImportPorts ports) {
    ImporterBuilder importer =
        Importer.builder()
            .preset(preset)
            .contacts(ports.contacts())
            .campaigns(ports.engine())
            .tenant(ContactCommand.TENANT)
            .actor(ACTOR)
            .delivery(rate.delivery())
            .reviewSpaces(DiskSpace.in(Path.of(System.getProperty("java.io.tmpdir"))))
            .charsets(new FrequencyGuesser())
            .readAhead(Executors.newSingleThreadExecutor(ImportConduct::daemon))
            .clock(clock());
    trigger.ifPresent(importer::triggers);
    cap.within(preset.effects().limits()).ifPresent(importer::limits);
    return importer;
  }

  /** Answers the importer, unless options contradict each other or the spec. */
  static Importer built(ImporterBuilder importer) {
    try {
      return importer.build();
    } catch (IllegalStateException e) {
      throw CommandFailedException.misuse(String.valueOf(e.getMessage()));
    }
  }

  /** A thread that ends with the command. */
  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "muster-read-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /** Answers the file under a key, or under a new one. */
  ImportSource source(Path file, Optional<String> key) {
    ImportSource plain =
        ImportSource.of(file).key(key.orElseGet(() -> UUID.randomUUID().toString()));
    return name.map(plain::named).orElse(plain);
  }

  /** Tells the instant. */
  Clock clock() {
    return now.map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElse(Clock.systemUTC());
  }
}
