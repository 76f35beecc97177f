package dev.muster.cli;

import dev.muster.report.UndoReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster undo}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "undo",
    description = "Takes an import back; whoever was touched since is kept and named.",
    mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "ID", description = "The import's key.")
  private String importId;

  @Mixin private JournalOption journal;

  @Option(names = "--json", description = "Prints the report as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    UndoReport done = journal.with(importer -> importer.undo(importId));
    command.commandLine().getOut().println(json ? done.toJson() : done.toText().stripTrailing());
    return done.contacts().kept() + done.objects().kept() == 0 ? Exit.FINE : Exit.REJECTS;
  }
}
