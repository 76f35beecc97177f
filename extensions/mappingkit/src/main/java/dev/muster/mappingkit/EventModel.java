package dev.muster.mappingkit;

import dev.muster.model.OutcomeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the event files of {@link EventFiles} come to; it shares no code with the importer. */
final class EventModel {

  private static final int WIDTH = 4;

  private final Set<String> people = new HashSet<>();
  private final List<OutcomeKind> outcomes = new ArrayList<>();
  private final List<String> started = new ArrayList<>();

  static Expected of(CsvFile file) {
    EventModel model = new EventModel();
    file.records().forEach(model::row);
    return new Expected(model.outcomes, List.of(), model.started);
  }

  private void row(FileRecord row) {
    String email = row.cell(0).toLowerCase(Locale.ROOT);
    boolean readable =
        row.cells().size() == WIDTH
            && !email.isEmpty()
            && !row.cell(1).isEmpty()
            && !EventFiles.UNREADABLE_TIMES.contains(row.cell(2));
    int record = outcomes.size() + 1;
    outcomes.add(readable ? OutcomeKind.CREATED : OutcomeKind.REJECTED);
    if (readable && people.add(email)) {
      started.add(record + " welcome");
    }
    if (readable && row.cell(1).equals("buys") && !EventFiles.FUTURE_TIMES.contains(row.cell(2))) {
      started.add(record + " thanks");
    }
  }
}
