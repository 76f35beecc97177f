package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.model.ImportState;
import dev.muster.preset.Habits;
import dev.muster.report.EventCounts;
import dev.muster.report.FileFacts;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportReport;
import dev.muster.report.PeopleCounts;
import dev.muster.report.ProblemCounts;
import dev.muster.report.RowCounts;
import dev.muster.report.StoreCounts;
import dev.muster.report.TriggerCounts;
import dev.muster.report.TriggerForecast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
      description = {
        "A folder for files, made if it is missing: " + FILE + ", and the rows that were",
        "rejected, warned of or left, a preview, and the outcome of each row."
      })
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes the report as a page of HTML.")
  private Optional<Path> html = Optional.empty();

  /** Makes the folder, so that nothing is imported if that fails. */
  void prepare() {
    out.ifPresent(OutFolder::made);
  }

  /** Lets an import write its files. */
  void prepare(ImporterBuilder importer, Habits habits) {
    out.map(OutFolder::made).ifPresent(folder -> folder.prepare(importer, habits));
  }

  /** Writes what there is to tell to where it is wanted, names all files in it, and prints it. */
  void give(Told told, CommandLine command) {
    Told collected = out.map(folder -> collected(told, folder, command)).orElse(told);
    Map<String, String> files = new TreeMap<>(collected.report().files());
    Optional<Path> file = out.map(folder -> folder.resolve(FILE));
    file.ifPresent(path -> files.put("report", path.toString()));
    html.ifPresent(path -> files.put("html", path.toString()));
    Told named = collected.withFiles(files);
    file.ifPresent(path -> write(path, named.toJson() + "\n", files, command));
    html.ifPresent(path -> write(path, named.toHtml(), files, command));
    Told whole = named.withFiles(files);
    print(json ? whole.toJson() : whole.toText().stripTrailing(), command);
  }

  /** Prints the report of an import that was refused before it had one; for programs alone. */
  void giveRefused(ImportSource source, Instant instant, CommandLine command) {
    if (json) {
      print(refused(source, instant).toJson(), command);
    }
  }

  /** The import is over, so that a file that cannot be written changes nothing but the report. */
  private static Told collected(Told told, Path folder, CommandLine command) {
    try {
      return told.withFiles(new OutFolder(folder).collect(told.keeper(), told.report().files()));
    } catch (IOException e) {
      Complaints.complain(
          command.getErr(), "files cannot be brought to " + folder + ": " + e.getMessage());
      return told;
    }
  }

  private static void write(
      Path file, String text, Map<String, String> files, CommandLine command) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      files.values().remove(file.toString());
      Complaints.complain(command.getErr(), file + " cannot be written: " + e.getMessage());
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
        StoreCounts.nothing(),
        Optional.empty(),
        0,
        new TriggerCounts(0, 0, Map.of()),
        TriggerForecast.none(),
        ProblemCounts.none(),
        Map.of());
  }
}
