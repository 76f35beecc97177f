package dev.muster.cli;

import dev.muster.CsvFile;
import dev.muster.ImportSource;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster read}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "read",
    description = "Prints the records of a CSV file as JSON, one a line, the header first.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "The CSV file.")
  private Path file;

  @Option(
      names = "--charset",
      paramLabel = "C",
      converter = CharsetOption.class,
      description = "The file's charset; UTF-8 by default. A byte order mark outranks it.")
  private Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--delimiter",
      paramLabel = "D",
      converter = DelimiterOption.class,
      description = "What stands between cells: a character, or tab; a comma by default.")
  private char delimiter = ',';

  @Option(names = "--no-header", description = "The first record is data.")
  private boolean headless;

  @Override
  public Integer call() {
    SourceFile.check(file);
    Dialect dialect =
        Dialect.standard()
            .withCharset(charset)
            .withDelimiter(delimiter)
            .withHeader(headless ? HeaderRecord.NONE : HeaderRecord.FIRST);
    RecordLines lines = new RecordLines(file, command.commandLine());
    try {
      CsvFile.of(ImportSource.of(file)).dialect(dialect).read(lines);
    } catch (IOException e) {
      throw CommandFailedException.unreadable(file, e);
    }
    return lines.exit();
  }
}
