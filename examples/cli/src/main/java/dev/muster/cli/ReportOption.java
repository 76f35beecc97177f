package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.model.ImportState;
import dev.muster.report.EventCounts;
import dev.muster.report.FileFacts;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportReport;
import dev.muster.report.PeopleCounts;
import dev.muster.report.ProblemCounts;
import dev.muster.report.RowCounts;
import dev.muster.report.TriggerCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the report goes, and in which form. */
final class ReportOption {

  private static final String FILE = "report.json";

  @Option(names = "--json", description = "Prints the report as one JSON object.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for files, made if it is missing; " + FILE + " goes there.")
  private Optional<Path> out = Optional.empty();

  /** Makes the folder, so that nothing is imported if that fails. */
  void prepare() {
    if (out.isPresent()) {
      try {
        Files.createDirectories(out.get());
      } catch (IOException e) {
        throw CommandFailedException.refused("the folder " + out.get() + " cannot be made", e);
      }
    }
  }

  /** Writes a report to its folder, names it in the report, and prints that. */
  void give(ImportReport report, CommandLine command) {
    ImportReport whole = out.map(folder -> kept(report, folder, command)).orElse(report);
    print(json ? whole.toJson() : whole.toText().stripTrailing(), command);
  }

  /** Prints the report of an import that was refused before it had one; for programs alone. */
  void giveRefused(ImportSource source, Instant instant, CommandLine command) {
    if (json) {
      print(refused(source, instant).toJson(), command);
    }
  }

  /** The import is over, so that a file that cannot be written changes nothing but the report. */
  private static ImportReport kept(ImportReport report, Path folder, CommandLine command) {
    Path file = folder.resolve(FILE);
    ImportReport whole = report.withFiles(Map.of("report", file.toString()));
    try {
      Files.writeString(file, whole.toJson() + "\n");
      return whole;
    } catch (IOException e) {
      Complaints.complain(command.getErr(), file + " cannot be written: " + e.getMessage());
      return report;
    }
  }

  private static void print(String text, CommandLine command) {
    command.getOut().println(text);
    command.getOut().flush();
  }

  private static ImportReport refused(ImportSource source, Instant instant) {
    return new ImportReport(
        source.key().orElseThrow(),
        ImportState.REFUSED,
        Guarantee.JOURNALED,
        instant,
        new FileFacts(source.name(), 0, ""),
        new RowCounts(0, 0, 0, 0, 0, 0, 0),
        new PeopleCounts(0, 0),
        new EventCounts(0),
        0,
        new TriggerCounts(0, 0, Map.of()),
        new ProblemCounts(0, List.of()),
        Map.of());
  }
}
