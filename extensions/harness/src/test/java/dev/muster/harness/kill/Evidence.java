package dev.muster.harness.kill;

import dev.muster.harness.oracle.Verdict;
import dev.muster.harness.record.StoreDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All that an import left behind: in the store, in its files, with the engine and with people.
 *
 * @param dump of the store
 * @param files name and content of each
 * @param started key, record, campaign, person and due time of each intent that an engine which
 *     honours keys starts, sorted
 * @param notices what people were told, each key once
 */
record Evidence(StoreDump dump, List<String> files, List<String> started, List<String> notices) {

  Evidence {
    files = List.copyOf(files);
    started = List.copyOf(started);
    notices = List.copyOf(notices);
  }

  /** Answers what differs from another one, the first lines of it. */
  List<String> differences(Evidence other) {
    List<String> lines = new ArrayList<>(dump.differences(other.dump));
    lines.addAll(verdict().differences(other.verdict()));
    return lines;
  }

  /** Answers what differs from what the oracle says, the first lines of it. */
  List<String> differences(Verdict expected) {
    List<String> lines = new ArrayList<>(expected.differences(dump.verdict()));
    List<String> handed =
        started.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
    lines.addAll(
        new Verdict(List.of(), List.of(), expected.started(), List.of())
            .differences(new Verdict(List.of(), List.of(), handed, List.of())));
    Map<String, Long> counts = expected.counts();
    if (notices.size() != 1 || !told(counts)) {
      lines.add("the notices do not say " + counts + ": " + notices);
    }
    return lines;
  }

  private boolean told(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .allMatch(
            count ->
                notices
                    .get(0)
                    .contains(count.getKey().toLowerCase(Locale.ROOT) + "=" + count.getValue()));
  }

  private Verdict verdict() {
    return new Verdict(files, started, notices, List.of());
  }
}
