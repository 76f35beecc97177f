package dev.muster.cli;

import dev.muster.Importer;
import dev.muster.model.LedgerRow;
import dev.muster.report.HistoryEntry;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster show}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "show",
    description = "Shows an import or undo of the history, with its report.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  private static final int PAGE = 1_000;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "ID", description = "The key of the import or undo.")
  private String importId;

  @Mixin private JournalOption journal;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--rows",
      description = "Prints what each row came to instead, as JSON, one a line.")
  private boolean rows;

  @Override
  public Integer call() {
    return journal.with(this::show);
  }

  private int show(Importer importer) {
    HistoryEntry entry =
        importer
            .history()
            .find(importId)
            .orElseThrow(
                () -> CommandFailedException.refused("the history has no \"" + importId + "\""));
    PrintWriter out = command.commandLine().getOut();
    if (rows) {
      print(importer, out);
    } else {
      out.println(json ? json(entry, importer) : text(entry));
      if (!json && rejected(entry) > 0) {
        out.println(
            importer.history().resolved(importId)
                + " of "
                + rejected(entry)
                + " rejected rows resolved since, by files that correct this import.");
      }
    }
    return Exit.FINE;
  }

  private String json(HistoryEntry entry, Importer importer) {
    Map<String, Object> tree = new LinkedHashMap<>(entry.toTree());
    tree.put("resolved", importer.history().resolved(importId));
    return Json.page(tree);
  }

  private static long rejected(HistoryEntry entry) {
    return entry.report().map(report -> report.rows().rejected()).orElse(0L);
  }

  private static String text(HistoryEntry entry) {
    return entry
        .report()
        .map(report -> report.toText())
        .or(() -> entry.undo().map(undo -> undo.toText()))
        .map(report -> report.stripTrailing())
        .orElseGet(entry::toJson);
  }

  private void print(Importer importer, PrintWriter out) {
    List<LedgerRow> page = importer.history().rows(importId, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(row -> out.println(Json.line(tree(row))));
      page = importer.history().rows(importId, page.get(page.size() - 1).record(), PAGE);
    }
  }

  private static Map<String, Object> tree(LedgerRow row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("record", row.record());
    tree.put("line", row.line());
    tree.put("outcome", row.kind().name());
    tree.putAll(row.detail());
    return tree;
  }
}
