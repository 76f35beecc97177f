package dev.muster.cli;

import dev.muster.FileInspector;
import dev.muster.detect.FrequencyGuesser;
import dev.muster.spec.Dialect;
import dev.muster.spec.FileGuess;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster inspect}. */
@SuppressWarnings("NullAway.Init")
@Command(
    name = "inspect",
    description = "Says what a CSV file seems to be, and why: advice for whoever writes a spec.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

  private static final int COLUMNS = 80;
  private static final int NAME_COLUMNS = 13;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "The CSV file.")
  private Path file;

  @Option(names = "--json", description = "Prints what was found as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    SourceFile.check(file);
    FileGuess guess = inspect();
    if (guess.refusal().isPresent()) {
      throw CommandFailedException.refused(
          file + ": " + guess.refusal().get() + " (" + guess.refusal().get().hint() + ")");
    }
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(Json.page(tree(guess)));
    } else {
      print(guess, out);
    }
    return Exit.FINE;
  }

  private FileGuess inspect() {
    try (InputStream in = Files.newInputStream(file)) {
      return FileInspector.with(new FrequencyGuesser()).inspect(in);
    } catch (IOException | UncheckedIOException e) {
      throw CommandFailedException.unreadable(file, e);
    }
  }

  private void print(FileGuess guess, PrintWriter out) {
    out.println(file + " seems to be a CSV file:");
    out.println();
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(Help.Ansi.OFF),
            new Column(NAME_COLUMNS, 2, Overflow.SPAN),
            new Column(COLUMNS - NAME_COLUMNS, 2, Overflow.WRAP));
    for (FileGuess.Finding finding : guess.findings()) {
      table.addRowValues(name(finding.trait()), finding.value());
      table.addRowValues("", finding.evidence());
    }
    out.print(table);
    out.println();
    Map<String, Object> special = tree(guess.dialect());
    special.entrySet().removeAll(tree(Dialect.standard()).entrySet());
    out.println(
        special.isEmpty()
            ? "A spec need not say so: this is the standard dialect."
            : "In a spec: \"dialect\": " + Json.line(special));
  }

  private Map<String, Object> tree(FileGuess guess) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", file.toString());
    tree.put("findings", guess.findings().stream().map(InspectCommand::tree).toList());
    tree.put("dialect", tree(guess.dialect()));
    return tree;
  }

  private static Map<String, Object> tree(FileGuess.Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("trait", finding.trait().name());
    tree.put("value", finding.value());
    tree.put("evidence", finding.evidence());
    return tree;
  }

  private static Map<String, Object> tree(Dialect dialect) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("charset", dialect.charset().name());
    tree.put("delimiter", String.valueOf(dialect.delimiter()));
    tree.put("header", dialect.header().name());
    tree.put("trim", dialect.trim().name());
    return tree;
  }

  private static String name(FileGuess.Trait trait) {
    return trait.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
