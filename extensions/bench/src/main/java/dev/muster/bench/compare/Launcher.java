package dev.muster.bench.compare;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the process of an import, waits for its end, and reads what it says. */
final class Launcher {

  private static final Pattern CHILD_TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

  private final String heap;
  private final Path log;
  private final boolean psql = hasPsql();

  Launcher(String heap, Path log) {
    this.heap = heap;
    this.log = log;
  }

  /** Says who the limit is. */
  String limit() {
    return psql ? "psql" : "CopyManager of the JDBC driver, as there is no psql";
  }

  /** Answers what the process said; empty if it failed. Its output is in the log. */
  Optional<Measured> run(Variant variant, Task task, boolean empty)
      throws IOException, InterruptedException {
    boolean byPsql = variant == Variant.LIMIT && psql;
    Process process =
        new ProcessBuilder(byPsql ? psql(task, empty) : java(variant, task))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exit = process.waitFor();
    String said = Files.readString(log);
    if (exit != 0) {
      return Optional.empty();
    }
    return Optional.of(byPsql ? ofPsql(said, task) : ofWorker(said));
  }

  private List<String> java(Variant variant, Task task) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        "-cp",
        System.getProperty("java.class.path"),
        Worker.class.getName(),
        variant.label(),
        task.kind().name(),
        task.file().toString(),
        task.url(),
        task.folder().toString());
  }

  /** The shell tells what its children needed. */
  private static List<String> psql(Task task, boolean empty) {
    URI server = URI.create(task.url().substring("jdbc:".length()));
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "\"$@\" && times", "sh", "psql", "-X", "-q"));
    command.addAll(List.of("-v", "ON_ERROR_STOP=1", "-h", server.getHost()));
    command.addAll(List.of("-p", String.valueOf(server.getPort()), "-U", "postgres"));
    command.addAll(List.of("-d", server.getPath().substring(1)));
    for (String each : Staging.script(task, empty)) {
      command.addAll(List.of("-c", each));
    }
    return command;
  }

  private static Measured ofPsql(String said, Task task) throws IOException {
    Matcher times = CHILD_TIMES.matcher(said.substring(said.indexOf('\n') + 1));
    if (!times.find()) {
      throw new IOException("the shell did not tell its times");
    }
    double seconds = seconds(times, 1) + seconds(times, 3);
    return new Measured(Rows.of(task.url(), task.kind()), 0, seconds, 0, 0);
  }

  private static double seconds(Matcher times, int group) {
    return 60 * Double.parseDouble(times.group(group)) + Double.parseDouble(times.group(group + 1));
  }

  private static Measured ofWorker(String said) throws IOException {
    return said.lines()
        .filter(line -> line.startsWith(Measured.MARK))
        .map(Measured::parse)
        .findFirst()
        .orElseThrow(() -> new IOException("the process did not tell what it did"));
  }

  private static boolean hasPsql() {
    String path = System.getenv("PATH");
    for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, "psql"))) {
        return true;
      }
    }
    return false;
  }

  /** Answers what the last process said, for a look at why it failed. */
  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return String.join(
        System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }
}
