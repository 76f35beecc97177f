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
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Prints a report and writes it to its folder. */
  void give(ImportReport report, PrintWriter to) throws IOException {
    ImportReport whole = report;
    if (out.isPresent()) {
      Path file = out.get().resolve(FILE);
      whole = report.withFiles(Map.of("report", file.toString()));
      Files.writeString(file, whole.toJson() + "\n");
    }
    to.println(json ? whole.toJson() : whole.toText().stripTrailing());
    to.flush();
  }

  /** Prints the report of an import that was refused before it had one; for programs alone. */
  void giveRefused(ImportSource source, Instant instant, PrintWriter to) throws IOException {
    if (json) {
      to.println(refused(source, instant).toJson());
      to.flush();
    }
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
