package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.preset.Preset;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.report.ReviewSeal;
import dev.muster.report.SealedRun;
import dev.muster.rule.TriggerLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  @Mixin private ImportConduct conduct;

  @Option(
      names = "--cap",
      paramLabel = "N",
      description = {
        "How many campaigns the import starts at most; the rest is held.",
        "No bound by default."
      })
  private Optional<Long> cap = Optional.empty();

  @Mixin private RateOption rate;

  @Option(
      names = "--key",
      paramLabel = "K",
      description = {
        "The import's key: the same file under the same key is imported once.",
        "Random by default."
      })
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--seal",
      paramLabel = "FILE",
      description = {
        "Imports only what was reviewed with this seal, and says which rows came out",
        "otherwise."
      })
  private Optional<Path> sealFile = Optional.empty();

  @Mixin private ReportOption report;

  @Override
  public Integer call() throws IOException {
    input.check();
    Path file = input.file();
    ImportSource source = conduct.source(file, key);
    Optional<ReviewSeal> seal;
    Preset preset;
    ImportPorts ports;
    try {
      report.prepare();
      preset = input.preset();
      seal = sealFile.map(SealFile::read);
      SourceFile.check(file);
      ports = conduct.open();
    } catch (CommandFailedException e) {
      report.giveRefused(source, conduct.clock().instant(), command.commandLine());
      throw e;
    }
    try (ports) {
      return run(importer(preset, ports), source, new Sealed(file, seal));
    }
  }

  private ImporterBuilder importer(Preset preset, ImportPorts ports) {
    ImporterBuilder importer =
        conduct.importer(preset, ports).limits(limits()).delivery(rate.delivery());
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

  /**
   * What is imported.
   *
   * @param file which
   * @param seal of its review, if it must be that
   */
  private record Sealed(Path file, Optional<ReviewSeal> seal) {}

  private int run(ImporterBuilder importer, ImportSource source, Sealed what) throws IOException {
    ImportReport done;
    try (ImportProgressBar bar = ImportProgressBar.of(source.name(), Files.size(what.file()))) {
      Importer ready = importer.listener(bar).build();
      done =
          what.seal().map(seal -> sealed(ready, source, seal)).orElseGet(() -> ready.run(source));
    } catch (ImportRefusedException e) {
      return ended(e, what.file(), Exit.REFUSED);
    } catch (ImportAbortedException e) {
      return ended(e, what.file(), Exit.STOPPED);
    }
    report.give(done, command.commandLine());
    return done.rows().rejected() + done.rows().unprocessed() == 0 ? Exit.FINE : Exit.REJECTS;
  }

  private ImportReport sealed(Importer importer, ImportSource source, ReviewSeal seal) {
    SealedRun run = importer.run(source, seal);
    SealFile.differences(run).forEach(command.commandLine().getErr()::println);
    return run.report();
  }

  private int ended(MusterException early, Path file, int exit) {
    report.give(early.report(), command.commandLine());
    Complaints.complain(command.commandLine().getErr(), file + ": " + early.getMessage());
    return exit;
  }
}
