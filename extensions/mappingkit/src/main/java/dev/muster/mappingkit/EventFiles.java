package dev.muster.mappingkit;

import dev.muster.model.Identifier;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Files of few people's events, many of them equal, some in the future, some unreadable. Every
 * readable row stores an event, as equal rows are counted.
 *
 * <p>Stateless.
 */
public final class EventFiles {

  static final Set<String> UNREADABLE_TIMES = Set.of("yesterday", "2022-02-30T00:00:00Z");
  static final Set<String> FUTURE_TIMES = Set.of("2999-01-01T00:00:00+10");

  private static final List<String> EMAILS = List.of("", "ana@x.org", "ANA@x.org", "bo@x.org");
  private static final List<String> NAMES = List.of("", "buys", "sells");
  private static final List<String> TIMES =
      List.of(
          "2022-01-02 13:05+10",
          "2022-01-02T03:05:00Z",
          "2022-01-02 13:05+10",
          "2999-01-01T00:00:00+10",
          "yesterday",
          "2022-02-30T00:00:00Z");
  private static final List<String> ITEMS = List.of("", "hat", "red, \"hat\"");

  private EventFiles() {}

  /** Answers files of up to so many records. */
  public static Arbitrary<Workload> upTo(int records) {
    return Combinators.combine(
            Arbitraries.of(EMAILS),
            Arbitraries.of(NAMES),
            Arbitraries.of(TIMES),
            Arbitraries.of(ITEMS))
        .as((email, name, time, item) -> new FileRecord(List.of(email, name, time, item)))
        .list()
        .ofMaxSize(records)
        .map(EventFiles::workload);
  }

  private static Workload workload(List<FileRecord> records) {
    CsvFile file = new CsvFile(List.of("email", "event", "time", "item"), records);
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email")
            .eventName("event")
            .eventTime("time")
            .property("item")
            .unknownPeople(UnknownPeople.CREATE)
            .build();
    return new Workload(spec, file, everybody(), EventModel.of(file));
  }

  private static List<Identifier> everybody() {
    return EMAILS.stream()
        .filter(email -> !email.isEmpty())
        .map(email -> Identifier.of("email", email.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }
}
