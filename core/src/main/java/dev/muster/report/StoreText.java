package dev.muster.report;

import java.util.List;
import java.util.stream.Stream;

/** What a report says of the store, for people. */
final class StoreText {

  private static final NameCounts NONE = new NameCounts(0, 0);

  private StoreText() {}

  /**
   * One count.
   *
   * @param kind of what: created, updated, written or new
   * @param number how many
   * @param words what they are
   */
  record Line(String kind, long number, String words) {}

  /** Answers what was done to the store, each as often as it was, and nothing that was not. */
  static List<Line> of(ImportReport report) {
    StoreCounts store = report.store();
    NameCounts names = report.names().orElse(NONE);
    PeopleCounts people = rowsSayIt(report) ? new PeopleCounts(0, 0) : report.people();
    return Stream.of(
            line("created", people.created(), "person created", "people created"),
            line("updated", people.updated(), "person updated", "people updated"),
            line("created", report.events().stored(), "event stored", "events stored"),
            line("created", store.objectsCreated(), "object created", "objects created"),
            line("updated", store.objectsUpdated(), "object updated", "objects updated"),
            line("created", store.relationshipsMade(), "relationship made", "relationships made"),
            line(
                "updated",
                store.relationshipsUpdated(),
                "relationship updated",
                "relationships updated"),
            line(
                "created",
                store.segmentsJoined(),
                "person joined the segment",
                "people joined the segment"),
            line("written", store.values(), "value written", "values written"),
            line("new", names.newAttributes(), "attribute is new", "attributes are new"),
            line("new", names.newEvents(), "event is new", "events are new"))
        .filter(line -> line.number() > 0)
        .toList();
  }

  /** In a people file the rows say what became of people. */
  private static boolean rowsSayIt(ImportReport report) {
    return report.events().stored() == 0
        && report.people().created() == report.rows().created()
        && report.people().updated() == report.rows().updated();
  }

  private static Line line(String kind, long number, String one, String several) {
    return new Line(kind, number, number == 1 ? one : several);
  }
}
