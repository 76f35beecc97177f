package dev.muster.harness.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an import comes to, as sorted lines of text.
 *
 * @param outcomes record, line and outcome of each record, in file order
 * @param contacts identifiers, attributes and events of each person
 * @param started record, campaign, person and due time of what is to start
 * @param held the same of what a cap holds
 */
public record Verdict(
    List<String> outcomes, List<String> contacts, List<String> started, List<String> held) {

  public Verdict {
    outcomes = List.copyOf(outcomes);
    contacts = contacts.stream().sorted().toList();
    started = started.stream().sorted().toList();
    held = held.stream().sorted().toList();
  }

  /** Answers the first lines in which another one differs, with a minus or a plus in front. */
  public List<String> differences(Verdict other) {
    List<String> lines = new ArrayList<>();
    differ(outcomes, other.outcomes, lines);
    differ(contacts, other.contacts, lines);
    differ(started, other.started, lines);
    differ(held, other.held, lines);
    return lines.stream().limit(20).toList();
  }

  private static void differ(List<String> mine, List<String> others, List<String> lines) {
    less(mine, others).forEach(line -> lines.add("- " + line));
    less(others, mine).forEach(line -> lines.add("+ " + line));
  }

  private static List<String> less(List<String> some, List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(line -> left.merge(line, 1, Integer::sum));
    return some.stream().filter(line -> left.merge(line, -1, Integer::sum) < 0).toList();
  }

  /** Answers the counts of a notice: outcomes by name. */
  public Map<String, Long> counts() {
    return outcomes.stream()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
  }
}
