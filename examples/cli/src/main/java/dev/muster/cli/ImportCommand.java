package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.detect.FrequencyGuesser;
import dev.muster.preset.Preset;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code muster import}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "import",
    description = "Imports a CSV file of people or events into a contact store.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  static final String ACTOR = "cli";

  @Spec private CommandSpec command;

  @Mixin private ImportInput input;

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

  @Option(
      names = "--cap",
      paramLabel = "N",
      description = {
        "How many campaigns the import starts at most; the rest is held.",
        "No bound by default."
      })
  private Optional<Long> cap = Optional.empty();

  @Mixin private RateOption rate;

  @Option(names = "--campaigns", paramLabel = "FILE.json", description = "The campaigns there are.")
  private Optional<Path> campaignsFile = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "K",
      description = {
        "The import's key: the same file under the same key is imported once.",
        "Random by default."
      })
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      converter = InstantOption.class,
      description = "The instant at which ages are judged; the present one by default.")
  private Optional<Instant> now = Optional.empty();

  @Option(names = "--name", paramLabel = "N", description = "What the report calls the file.")
  private Optional<String> name = Optional.empty();

  @Mixin private ReportOption report;

  @Override
  public Integer call() throws IOException {
    input.check();
    Path file = input.file();
    ImportSource source = source(file);
    Preset preset;
    ImportPorts ports;
    try {
      report.prepare();
      preset = input.preset();
      Optional<CampaignsFile> campaigns = campaignsFile.map(CampaignsFile::read);
      SourceFile.check(file);
      ports = ImportPorts.open(store, campaigns);
    } catch (CommandFailedException e) {
      report.giveRefused(source, clock().instant(), command.commandLine());
      throw e;
    }
    try (ports) {
      return run(importer(preset, ports), file, source);
    }
  }

  private ImporterBuilder importer(Preset preset, ImportPorts ports) {
    ImporterBuilder importer =
        Importer.builder()
            .preset(preset)
            .contacts(ports.contacts())
            .campaigns(ports.engine())
            .limits(limits())
            .delivery(rate.delivery())
            .tenant(ContactCommand.TENANT)
            .actor(ACTOR)
            .charsets(new FrequencyGuesser())
            .clock(clock());
    trigger.ifPresent(importer::triggers);
    report.prepare(importer);
    return importer;
  }

  private TriggerLimits limits() {
    try {
      return cap.map(TriggerLimits.none()::total).orElseGet(TriggerLimits::none);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(), "--cap must not be negative, was " + cap.orElse(0L), e);
    }
  }

  private int run(ImporterBuilder importer, Path file, ImportSource source) throws IOException {
    ImportReport done;
    try (ImportProgressBar bar = ImportProgressBar.of(source.name(), Files.size(file))) {
      done = importer.listener(bar).build().run(source);
    } catch (ImportRefusedException e) {
      return ended(e, file, Exit.REFUSED);
    } catch (ImportAbortedException e) {
      return ended(e, file, Exit.STOPPED);
    }
    report.give(done, command.commandLine());
    return done.rows().rejected() + done.rows().unprocessed() == 0 ? Exit.FINE : Exit.REJECTS;
  }

  private int ended(MusterException early, Path file, int exit) {
    report.give(early.report(), command.commandLine());
    Complaints.complain(command.commandLine().getErr(), file + ": " + early.getMessage());
    return exit;
  }

  private ImportSource source(Path file) {
    ImportSource plain =
        ImportSource.of(file).key(key.orElseGet(() -> UUID.randomUUID().toString()));
    return name.map(plain::named).orElse(plain);
  }

  private Clock clock() {
    return now.map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElse(Clock.systemUTC());
  }
}
