package dev.muster.harness.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM beside this one, of the same Java and class path, with a small heap. */
final class Child implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 300;

  private final Process process;
  private final Path output;

  private Child(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts a main class; whatever it prints goes into a file. */
  static Child start(List<String> under, Class<?> main, Path folder, Map<String, String> options) {
    List<String> command = new ArrayList<>(under);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + options.getOrDefault("heap", "128m"),
            "-Djava.io.tmpdir=" + temporary(folder),
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    options.forEach((name, value) -> command.add(name + "=" + value));
    try {
      Path output = Files.createTempFile(folder, "process", ".log");
      return new Child(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start(),
          output);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path temporary(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("tmp"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Waits for so long, or until the process ends, and answers whether it has ended. */
  boolean endsWithin(long nanos) {
    try {
      return process.waitFor(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Sends SIGKILL and waits for the end. */
  void kill() {
    process.destroyForcibly();
    end();
  }

  /** Answers what can be seen of its threads from outside. */
  String threads() {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process seeing =
          new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print")
              .redirectErrorStream(true)
              .start();
      return new String(seeing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Sends a signal by its name. */
  void signal(String name) {
    try {
      int rc =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (rc != 0) {
        throw new IllegalStateException("kill answered " + rc);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Waits for the end, and answers how it ended. */
  int end() {
    if (!endsWithin(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS))) {
      process.destroyForcibly();
      throw new AssertionError(
          "a process must end within " + PATIENCE_SECONDS + " seconds:\n" + printed());
    }
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it printed. */
  String printed() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
