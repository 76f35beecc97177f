package dev.muster.bench.compare;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One import in a process of its own. Arguments: variant, kind, file, URL, folder. */
public final class Worker {

  private Worker() {}

  /** Runs it, and prints what it did and what it needed. */
  public static void main(String[] arguments) throws Exception {
    Task task =
        new Task(
            Kind.valueOf(arguments[1]), Path.of(arguments[2]), arguments[3], Path.of(arguments[4]));
    Done done = Variant.of(arguments[0]).run(task);
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.printf(
          Locale.ROOT,
          "%s%d %d %.2f %d %d%n",
          Measured.MARK,
          done.imported(),
          done.rejected(),
          cpuSeconds(),
          heapMebibytes(),
          residentMebibytes());
    }
  }

  /** Of this process so far, all its threads. */
  public static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** The most heap in use at once, garbage included. */
  public static long heapMebibytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /** The most memory that this process had at once; 0 where the system does not tell. */
  public static long residentMebibytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
