package dev.muster.bench.compare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where it was measured.
 *
 * @param processors how many
 * @param memoryGibibytes of the machine
 * @param system the operating system
 * @param java the Java runtime of all processes
 * @param heap of each of them
 * @param database and its settings
 * @param limit by whom
 */
record Machine(
    int processors,
    long memoryGibibytes,
    String system,
    String java,
    String heap,
    String database,
    String limit) {

  static Machine here(String database, String limit, String heap) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        system.getAvailableProcessors(),
        system.getTotalMemorySize() >> 30,
        system.getName() + " " + system.getVersion(),
        Runtime.version().toString(),
        heap,
        database,
        limit);
  }

  String asText() {
    return processors
        + " processors, "
        + memoryGibibytes
        + " GiB, "
        + system
        + ", Java "
        + java
        + ", -Xmx"
        + heap
        + "; "
        + database
        + "; limit by "
        + limit;
  }
}
