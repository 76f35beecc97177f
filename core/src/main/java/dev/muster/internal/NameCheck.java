package dev.muster.internal;

import dev.muster.internal.hash.Digest;
import dev.muster.internal.hash.HashCounts;
import dev.muster.internal.map.FileColumns;
import dev.muster.model.CatalogKind;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventSpec;
import dev.muster.spec.EventTotalsSpec;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.PeopleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the names in a file against the host's catalog, if there is one. What is said of a row
 * depends on it and the rows before it alone, so that it is the same however the file is cut.
 */
final class NameCheck {

  private static final RowRef HEADER = new RowRef(0, 1, 0);

  private final CsvImportSpec spec;
  private final AskedNames asked;
  private final NamedFields fields;
  private final HashCounts events = new HashCounts();

  NameCheck(ImportSetup setup) {
    this.spec = setup.spec();
    this.asked = new AskedNames(setup);
    this.fields = new NamedFields(spec, setup.rules().effects().consent(), asked);
  }

  /** Answers what is wrong with a header. */
  List<Problem> header(FileColumns columns) {
    if (!asked.canBe()) {
      return columns.problems();
    }
    List<Problem> problems = new ArrayList<>(attributes(columns));
    if (spec instanceof ObjectSpec objects
        && asked.isNew(CatalogKind.OBJECT_TYPE, objects.objectType())) {
      problems.add(Problem.error(ProblemCode.UNKNOWN_OBJECT_TYPE, HEADER));
    }
    everyEvent()
        .filter(name -> asked.isNew(CatalogKind.EVENT, name))
        .ifPresent(name -> problems.add(Problem.warning(ProblemCode.NEW_EVENT, HEADER)));
    return problems;
  }

  /** How many columns fill attributes that are new, as far as can be told. */
  long newAttributes(FileColumns columns) {
    return asked.canBe()
        ? attributes(columns).stream()
            .filter(said -> said.code() == ProblemCode.NEW_ATTRIBUTE)
            .count()
        : columns.newAttributes();
  }

  private List<Problem> attributes(FileColumns columns) {
    if (!(spec instanceof PeopleSpec || spec instanceof EventTotalsSpec)) {
      return columns.problems();
    }
    Set<String> names =
        columns.attributes().stream().map(path -> path.names().get(0)).collect(Collectors.toSet());
    return columns.problems(asked.declared(CatalogKind.ATTRIBUTE, names));
  }

  private Optional<String> everyEvent() {
    return spec instanceof EventSpec given ? given.eventName() : Optional.empty();
  }

  /** Takes note of a row that another owner of the import has kept. */
  void skip(MappedRow row) {
    if (asked.canBe()) {
      named(row).ifPresent(this::isFirst);
    }
  }

  /** Answers rows of a chunk with what is to be said of their names. */
  List<Traveller> check(List<Traveller> rows) {
    return asked.canBe() ? events(fields.check(rows)) : rows;
  }

  private List<Traveller> events(List<Traveller> rows) {
    Map<Integer, String> first = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int place = i;
      rows.get(i)
          .mapped()
          .flatMap(this::named)
          .filter(this::isFirst)
          .ifPresent(name -> first.put(place, name));
    }
    if (first.isEmpty()) {
      return rows;
    }
    Set<String> declared = asked.declared(CatalogKind.EVENT, Set.copyOf(first.values()));
    List<Traveller> told = new ArrayList<>(rows);
    first.forEach(
        (place, name) -> {
          if (!declared.contains(name)) {
            Traveller row = rows.get(place);
            told.set(place, row.saying(Problem.warning(ProblemCode.NEW_EVENT, row.at())));
          }
        });
    return told;
  }

  /** The name of a row's event, if rows have names of their own. */
  private Optional<String> named(MappedRow row) {
    return everyEvent().isPresent() ? Optional.empty() : row.event().map(EventData::name);
  }

  private boolean isFirst(String name) {
    return events.next(Digest.of("event").text(name).key().first64()) == 1;
  }
}
