package dev.muster.internal.files;

import dev.muster.report.ImportFile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of a run of rejected rows mean people to whom a later row was applied. A run is as long as
 * fits the memory.
 */
final class AppliedLater {

  private static final int MOST_KEYS = 100_000;

  private final Map<Long, Long> lastApplied = new HashMap<>();
  private long last;

  /** Answers those behind a record. */
  static AppliedLater after(long record, KeptParts parts) throws IOException {
    AppliedLater run = new AppliedLater();
    run.last = record;
    parts.eachRow(ImportFile.ERRORS.name(), row -> run.ask(row, record));
    parts.each(PartDraft.APPLIED, run::answer);
    return run;
  }

  /** The last record of the run; the one that was given if there are no more rows. */
  long last() {
    return last;
  }

  boolean holds(LoopRow row) {
    return row.keys().stream().anyMatch(key -> lastApplied.getOrDefault(key, 0L) > row.record());
  }

  private void ask(LoopRow row, long after) {
    if (row.record() > after && lastApplied.size() < MOST_KEYS) {
      row.keys().forEach(key -> lastApplied.put(key, 0L));
      last = row.record();
    }
  }

  private void answer(byte[] section) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(section));
    for (int i = 0; i < section.length; i += 2 * Long.BYTES) {
      long key = in.readLong();
      long record = in.readLong();
      lastApplied.computeIfPresent(key, (same, earlier) -> Math.max(earlier, record));
    }
  }
}
