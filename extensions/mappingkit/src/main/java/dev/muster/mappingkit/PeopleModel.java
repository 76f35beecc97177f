package dev.muster.mappingkit;

import dev.muster.model.Identifier;
import dev.muster.model.OutcomeKind;
import dev.muster.model.Standing;
import dev.muster.testkit.ContactDump;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the people files of {@link PeopleFiles} come to, row after row, said as plainly as possible:
 * it shares no code with the importer.
 */
final class PeopleModel {

  private static final int WIDTH = 5;

  private final List<Human> humans = new ArrayList<>();
  private final List<OutcomeKind> outcomes = new ArrayList<>();
  private final List<String> started = new ArrayList<>();

  static Expected of(CsvFile file) {
    PeopleModel model = new PeopleModel();
    file.records().forEach(model::row);
    return new Expected(
        model.outcomes, model.humans.stream().map(Human::dump).toList(), model.started);
  }

  private void row(FileRecord row) {
    outcomes.add(outcome(row));
  }

  private OutcomeKind outcome(FileRecord row) {
    String email = row.cell(0).toLowerCase(Locale.ROOT);
    String id = row.cell(1);
    String age = row.cell(3);
    boolean readable = age.isEmpty() || age.matches("0|-?[1-9][0-9]*");
    if (row.cells().size() != WIDTH || !readable || (email.isEmpty() && id.isEmpty())) {
      return OutcomeKind.REJECTED;
    }
    Optional<Human> known = human(email, id);
    if (known.isEmpty()) {
      Human human = new Human();
      humans.add(human);
      human.apply(email, id, row);
      started.add(record() + " welcome");
      return OutcomeKind.CREATED;
    }
    return update(known.get(), email, id, row);
  }

  private OutcomeKind update(Human human, String email, String id, FileRecord row) {
    boolean changes = differs(email, human.email) || differs(id, human.id);
    boolean takesId =
        !id.isEmpty() && humans.stream().anyMatch(other -> other != human && id.equals(other.id));
    if (changes || takesId) {
      return OutcomeKind.REJECTED;
    }
    String before = human.toString();
    Object plan = human.attributes.getOrDefault("plan", "");
    human.apply(email, id, row);
    if (!plan.equals(human.attributes.getOrDefault("plan", ""))) {
      started.add(record() + " upsell");
    }
    return before.equals(human.toString()) ? OutcomeKind.UNCHANGED : OutcomeKind.UPDATED;
  }

  private static boolean differs(String given, String had) {
    return !given.isEmpty() && !had.isEmpty() && !given.equals(had);
  }

  private int record() {
    return outcomes.size() + 1;
  }

  private Optional<Human> human(String email, String id) {
    Optional<Human> byEmail =
        humans.stream().filter(each -> !email.isEmpty() && email.equals(each.email)).findFirst();
    return byEmail.or(
        () -> humans.stream().filter(each -> !id.isEmpty() && id.equals(each.id)).findFirst());
  }

  /** A person of the model. */
  private static final class Human {

    private String email = "";
    private String id = "";
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    void apply(String rowEmail, String rowId, FileRecord row) {
      email = rowEmail.isEmpty() ? email : rowEmail;
      id = rowId.isEmpty() ? id : rowId;
      if (!row.cell(2).isEmpty()) {
        attributes.put("plan", row.cell(2));
      }
      if (!row.cell(3).isEmpty()) {
        attributes.put("age", Long.parseLong(row.cell(3)));
      }
      if (row.cell(4).isEmpty()) {
        attributes.remove("note");
      } else {
        attributes.put("note", row.cell(4));
      }
    }

    ContactDump dump() {
      Set<Identifier> identifiers = new LinkedHashSet<>();
      if (!email.isEmpty()) {
        identifiers.add(Identifier.of("email", email));
      }
      if (!id.isEmpty()) {
        identifiers.add(Identifier.of("id", id));
      }
      return ContactDump.of(identifiers, Standing.ACTIVE, attributes, List.of());
    }

    @Override
    public String toString() {
      return email + id + Objects.toString(new TreeMap<>(attributes));
    }
  }
}
