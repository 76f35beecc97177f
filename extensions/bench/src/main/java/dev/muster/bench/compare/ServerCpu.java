package dev.muster.bench.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of a server and its children, as Linux tells it; elsewhere 0. */
final class ServerCpu {

  /** What Linux counts processor time in, for every reader of /proc. */
  private static final double TICKS = 100;

  /** Of the fields behind the command, which is in brackets. */
  private static final int OWN = 11;

  private static final int ENDED_CHILDREN = 13;
  private static final int PARENT = 1;
  private static final Path PROCESSES = Path.of("/proc");

  private final String pid;

  private ServerCpu(String pid) {
    this.pid = pid;
  }

  static ServerCpu of(Path pidFile) throws IOException {
    return new ServerCpu(Files.readAllLines(pidFile).get(0).trim());
  }

  double seconds() throws IOException {
    if (!Files.exists(PROCESSES.resolve(pid))) {
      return 0;
    }
    try (Stream<Path> all = Files.list(PROCESSES)) {
      return all.filter(path -> Character.isDigit(path.getFileName().toString().charAt(0)))
              .mapToLong(this::ticks)
              .sum()
          / TICKS;
    }
  }

  private long ticks(Path process) {
    List<String> fields = fields(process);
    boolean self = process.getFileName().toString().equals(pid);
    if (fields.isEmpty() || !(self || fields.get(PARENT).equals(pid))) {
      return 0;
    }
    return sum(fields, OWN) + (self ? sum(fields, ENDED_CHILDREN) : 0);
  }

  private static long sum(List<String> fields, int first) {
    return Long.parseLong(fields.get(first)) + Long.parseLong(fields.get(first + 1));
  }

  private static List<String> fields(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).trim().split(" ", -1));
    } catch (NoSuchFileException ended) {
      return List.of();
    } catch (IOException e) {
      if (!Files.exists(process)) {
        return List.of();
      }
      throw new UncheckedIOException(e);
    }
  }
}
