package dev.muster.cli;

import dev.muster.row.CsvRow;
import dev.muster.row.Problem;
import dev.muster.row.RecordVisitor;
import dev.muster.row.RowRef;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Prints records as JSON lines; what deserves a look goes to standard error. */
final class RecordLines implements RecordVisitor {

  private static final int RECORDS_BETWEEN_LOOKS = 1_000;

  private final Path file;
  private final PrintWriter out;
  private final PrintWriter err;
  private boolean begun;
  private int exit = Exit.FINE;

  RecordLines(Path file, CommandLine command) {
    this.file = file;
    this.out = command.getOut();
    this.err = command.getErr();
  }

  /** What the command ends with. */
  int exit() {
    out.flush();
    return exit;
  }

  @Override
  public void header(List<String> names, List<Problem> warnings) {
    begun = true;
    out.println(Json.line(Map.of("header", names)));
    warnings.forEach(this::complain);
  }

  @Override
  public void record(CsvRow row, List<Problem> warnings) {
    print(row.at(), "cells", row.cells());
    warnings.forEach(this::complain);
  }

  @Override
  public void damaged(Problem problem) {
    Map<String, @Nullable String> tree = new LinkedHashMap<>();
    tree.put("code", problem.code().name());
    tree.put("column", problem.column().orElse(null));
    print(problem.at(), "problem", tree);
    exit = Exit.REJECTS;
  }

  @Override
  public void unreadable(List<Problem> problems) {
    out.flush();
    problems.forEach(this::complain);
    exit = begun ? Exit.STOPPED : Exit.REFUSED;
  }

  private void print(RowRef at, String name, Object value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("record", at.record());
    tree.put("line", at.line());
    tree.put("byte", at.byteOffset());
    tree.put(name, value);
    out.println(Json.line(tree));
    if (at.record() % RECORDS_BETWEEN_LOOKS == 0 && out.checkError()) {
      throw CommandFailedException.refused("nobody reads the output any more");
    }
  }

  private void complain(Problem problem) {
    Complaints.complain(err, file + ": " + problem + " (" + problem.hint() + ")");
  }
}
