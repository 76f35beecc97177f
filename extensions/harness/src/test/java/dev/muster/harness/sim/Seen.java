package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Ending;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Notice;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import dev.muster.testkit.ContactDump;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an import has come to, as it is seen from outside.
 *
 * @param state where it stands
 * @param report what it says of itself, but for where its files are
 * @param contacts all of the tenant
 * @param rows what the journal has of each record
 * @param intents by state, each by record and campaign
 * @param files what is in those that the report names, by what they are
 * @param notices that it is done, without their keys and times, with what is in the files
 */
record Seen(
    ImportState state,
    Map<String, Object> report,
    List<ContactDump> contacts,
    List<LedgerRow> rows,
    Map<IntentState, NavigableSet<String>> intents,
    Map<String, String> files,
    List<Notice> notices) {

  private static final String FILES = "files";
  private static final String MEMORY = "memory:";
  private static final int ALL = 100_000;

  /** Looks at what is under a name. */
  static Seen of(World world, Load load, Scope scope) {
    ImportHistory history = load.isJournaled() ? world.store() : world.journal();
    ImportJournal journal = load.isJournaled() ? world.store() : world.journal();
    Optional<ImportEntry> entry = history.entry(scope);
    Map<String, Object> report =
        new TreeMap<>(entry.flatMap(ImportEntry::ending).map(Ending::report).orElse(Map.of()));
    Object places = Optional.ofNullable(report.remove(FILES)).orElse(Map.of());
    return new Seen(
        entry.map(ImportEntry::state).orElse(ImportState.RUNNING),
        report,
        world.store().dump(load.tenant()),
        history.rows(scope, 0, ALL),
        intents(journal, new Scope(load.tenant(), load.key(), "importer")),
        files((Map<?, ?>) places, world, scope),
        notices(world, scope));
  }

  private static Map<IntentState, NavigableSet<String>> intents(
      ImportJournal journal, Scope scope) {
    Map<IntentState, NavigableSet<String>> intents = new EnumMap<>(IntentState.class);
    for (IntentState state : IntentState.values()) {
      NavigableSet<String> named = new TreeSet<>();
      for (TriggerIntent intent : journal.intents(scope, state, "", ALL)) {
        named.add(intent.record() + " " + intent.campaign() + " " + intent.due());
      }
      if (!named.isEmpty()) {
        intents.put(state, named);
      }
    }
    return intents;
  }

  /** Which owner of the import wrote a file, and so what it is called, is all the same. */
  private static Map<String, String> files(Map<?, ?> places, World world, Scope scope) {
    Map<String, String> files = new TreeMap<>();
    places.forEach(
        (file, place) -> {
          String name = place.toString().substring(MEMORY.length());
          files.put(file.toString(), world.files().text(scope, name));
        });
    return files;
  }

  private static List<Notice> notices(World world, Scope scope) {
    List<Notice> notices = new ArrayList<>();
    for (Notice notice : world.notifier().told(scope.tenant())) {
      if (notice.key().startsWith(scope.importId() + " DONE")) {
        notices.add(
            new Notice(
                scope.importId(),
                notice.kind(),
                notice.state(),
                Instant.EPOCH,
                notice.file(),
                notice.counts(),
                notice.rejected(),
                files(notice.files(), world, scope)));
      }
    }
    return notices;
  }

  /** Intents in whatever state. */
  NavigableSet<String> decided() {
    NavigableSet<String> all = new TreeSet<>();
    intents.values().forEach(all::addAll);
    return all;
  }

  /** Record and campaign of the intents in a state. */
  Set<String> named(IntentState state) {
    Set<String> named = new HashSet<>();
    for (String intent : intents.getOrDefault(state, new TreeSet<>())) {
      named.add(intent.substring(0, intent.lastIndexOf(' ')));
    }
    return named;
  }

  /** This with the intents of another where an engine without keys leaves them open. */
  Seen withIntents(Seen other) {
    return new Seen(state, report, contacts, rows, other.intents, files, notices);
  }

  /** This without what the report says of intents of whose fate nobody knows. */
  Seen withoutUnknown() {
    Map<String, Object> known = new TreeMap<>(report);
    if (report.get("triggers") instanceof Map<?, ?> triggers) {
      Map<Object, Object> others = new HashMap<>(triggers);
      others.remove("unknown");
      known.put("triggers", others);
    }
    return new Seen(state, known, contacts, rows, intents, files, notices);
  }

  void mustBe(Seen expected) {
    assertThat(rows).as("rows of the journal").isEqualTo(expected.rows);
    assertThat(contacts).as("contacts").isEqualTo(expected.contacts);
    assertThat(intents).as("intents").isEqualTo(expected.intents);
    assertThat(state).as("state").isEqualTo(expected.state);
    assertThat(report).as("report").isEqualTo(expected.report);
    assertThat(files).as("files").isEqualTo(expected.files);
    assertThat(notices).as("notices of the end").isEqualTo(expected.notices);
  }
}
