package dev.muster.cli;

import dev.muster.report.HistoryEntry;
import dev.muster.report.RowCounts;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code muster history}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "history",
    description = "Lists imports and undos, the latest first.",
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Mixin private JournalOption journal;

  @Option(names = "--max", paramLabel = "N", description = "How many at most; 20 by default.")
  private int max = 20;

  @Option(
      names = "--expire",
      paramLabel = "AGE",
      description = {
        "First forgets the imports that ended longer ago, such as P30D; they can be",
        "neither shown nor undone from then on."
      })
  private Optional<Duration> expire = Optional.empty();

  @Option(names = "--json", description = "Prints a JSON array.")
  private boolean json;

  @Override
  public Integer call() {
    if (max < 1) {
      throw new ParameterException(command.commandLine(), "--max must be at least 1, was " + max);
    }
    List<HistoryEntry> entries =
        journal.with(
            importer -> {
              expire.ifPresent(importer.history()::expire);
              return importer.history().latest(max);
            });
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(Json.page(entries.stream().map(HistoryEntry::toTree).toList()));
    } else {
      entries.forEach(entry -> out.println(line(entry)));
    }
    return Exit.FINE;
  }

  private static String line(HistoryEntry entry) {
    return entry.startedAt().truncatedTo(ChronoUnit.SECONDS)
        + "  "
        + entry.state()
        + "  "
        + entry.importId()
        + entry.report().map(report -> "  " + counts(report.rows())).orElse("")
        + entry.about().undoes().map(id -> "").orElse("  " + entry.about().file());
  }

  private static String counts(RowCounts rows) {
    return rows.read() + " rows, " + rows.rejected() + " rejected";
  }
}
