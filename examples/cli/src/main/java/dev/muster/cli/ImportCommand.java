package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportReport;
import dev.muster.report.ReviewSeal;
import dev.muster.report.SealedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code muster import}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "import",
    description = "Imports a CSV file of people or events into a contact store.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Mixin private FileImport work;

  @Option(
      names = "--key",
      paramLabel = "K",
      description = {
        "The import's key: the same file under the same key is imported once.",
        "Random by default."
      })
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--corrects",
      paramLabel = "ID",
      description = {
        "The import whose corrected error file this is: rows that are imported are",
        "resolved in its history."
      })
  private Optional<String> corrects = Optional.empty();

  @Option(
      names = "--seal",
      paramLabel = "FILE",
      description = {
        "Imports only what was reviewed with this seal, and says which rows came out",
        "otherwise."
      })
  private Optional<Path> sealFile = Optional.empty();

  @Override
  public Integer call() throws IOException {
    return work.call(key, this::run);
  }

  private FileImport.Run run() {
    return sealFile.map(SealFile::read).map(this::sealed).orElse(this::unsealed);
  }

  private ImportReport unsealed(Importer importer, ImportSource source) {
    return MusterCommand.interruption(command).await(importer.start(correcting(source)));
  }

  private ImportSource correcting(ImportSource source) {
    return corrects.map(source::corrects).orElse(source);
  }

  private FileImport.Run sealed(ReviewSeal seal) {
    return (importer, source) -> {
      SealedRun run = importer.run(correcting(source), seal);
      SealFile.differences(run).forEach(command.commandLine().getErr()::println);
      return run.report();
    };
  }
}
