package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.ImportState;
import dev.muster.preset.Preset;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Options and course of the commands that import a file. */
@SuppressWarnings("NullAway.Init")
final class FileImport {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private ImportInput input;

  @Mixin private ImportConduct conduct;

  @Mixin private BreakerOption breakers;

  @Mixin private ReportOption report;

  /** Begins an import, or goes on with one, and waits for its report. */
  interface Run {

    ImportReport of(Importer importer, ImportSource source);
  }

  /**
   * Imports the file.
   *
   * @param key of the import; a new one if there is none
   * @param prepared answers how it is run
   * @return the exit code
   */
  int call(Optional<String> key, Supplier<Run> prepared) throws IOException {
    input.check();
    Path file = input.file();
    ImportSource source = conduct.source(file, key);
    Preset preset;
    ImportPorts ports;
    Run run;
    try {
      report.prepare();
      preset = input.preset();
      run = prepared.get();
      SourceFile.check(file);
      ports = conduct.open();
    } catch (CommandFailedException e) {
      report.giveRefused(source, conduct.clock().instant(), command.commandLine());
      throw e;
    }
    try (ports) {
      ImporterBuilder importer = conduct.importer(preset, ports).breakers(breakers.all());
      report.prepare(importer, preset.habits());
      return reported(file, imported(importer, source, file, run));
    } catch (ImportRefusedException e) {
      return ended(e, file, Exit.REFUSED);
    } catch (ImportAbortedException e) {
      return ended(e, file, Exit.STOPPED);
    }
  }

  private static ImportReport imported(
      ImporterBuilder importer, ImportSource source, Path file, Run run) throws IOException {
    try (ImportProgressBar bar = ImportProgressBar.of(source.name(), Files.size(file))) {
      return run.of(ImportConduct.built(importer.listener(bar)), source);
    }
  }

  private int reported(Path file, ImportReport done) {
    report.give(Told.of(done), command.commandLine());
    if (done.state() == ImportState.CANCELLED) {
      complain("cancelled; to go on: muster resume " + done.importId() + " " + file + " …");
      return Exit.STOPPED;
    }
    return done.rows().rejected() + done.rows().unprocessed() == 0 ? Exit.FINE : Exit.REJECTS;
  }

  private int ended(MusterException early, Path file, int exit) {
    report.give(Told.of(early.report()), command.commandLine());
    complain(file + ": " + early.getMessage());
    return exit;
  }

  private void complain(String message) {
    Complaints.complain(command.commandLine().getErr(), message);
  }
}
