package dev.muster.cli;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.preset.Habits;
import dev.muster.preset.Preset;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import dev.muster.report.MusterException;
import dev.muster.report.ReviewRequest;
import dev.muster.report.RowReview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code muster review}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "review",
    description = "Says what an import would do, row by row, and writes nothing to the store.",
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Mixin private ImportInput input;

  @Mixin private ImportConduct conduct;

  @Option(
      names = "--row",
      paramLabel = "N",
      description = "Shows what the store would be told of this record; may be repeated.")
  private List<Long> rows = new ArrayList<>();

  @Option(
      names = "--seal",
      paramLabel = "FILE",
      description = "Writes the seal that an import can be held to.")
  private Optional<Path> sealFile = Optional.empty();

  @Mixin private ReportOption report;

  @Override
  public Integer call() {
    input.check();
    Path file = input.file();
    ImportSource source = conduct.source(file, Optional.empty());
    Preset preset = input.preset();
    SourceFile.check(file);
    try (ImportPorts ports = conduct.open()) {
      return review(conduct.importer(preset, ports), source);
    } catch (ImportRefusedException e) {
      return ended(e, file, Exit.REFUSED);
    } catch (ImportAbortedException e) {
      return ended(e, file, Exit.STOPPED);
    }
  }

  private int review(ImporterBuilder importer, ImportSource source) {
    ReviewRequest request = ReviewRequest.standard();
    for (long row : rows) {
      request = request.showing(row);
    }
    report.prepare(importer, Habits.standard());
    ImportReview review = ImportConduct.built(importer).review(source, request);
    report.give(Told.of(review), command.commandLine());
    rows.forEach(record -> review.row(record).ifPresent(this::show));
    sealFile.ifPresent(path -> SealFile.write(review.seal(), path));
    ImportReport found = review.report();
    return found.rows().rejected() == 0 ? Exit.FINE : Exit.REJECTS;
  }

  private void show(RowReview row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("record", row.outcome().at().record());
    tree.put("outcome", row.outcome().kind().name());
    tree.put("writes", row.writes());
    command.commandLine().getOut().println(Json.line(tree));
  }

  private int ended(MusterException early, Path file, int exit) {
    report.give(Told.of(early.report()), command.commandLine());
    Complaints.complain(command.commandLine().getErr(), file + ": " + early.getMessage());
    return exit;
  }
}
