package dev.muster.report;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.model.ImportState;
import dev.muster.model.Values;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.row.Severity;
import dev.muster.rule.HoldReason;
import dev.muster.rule.SuppressReason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports in JSON. */
final class ReportJson {

  private ReportJson() {}

  static String write(ImportReport report) {
    return Json.indented(shown(report));
  }

  /** A report as it is written, in which each problem has a column, which may be null. */
  static Map<String, Object> shown(ImportReport report) {
    Map<String, Object> tree = tree(report);
    tree.put("problems", problems(report.problems(), ReportJson::shown));
    return tree;
  }

  static Map<String, @Nullable Object> shown(Problem problem) {
    return told(problem, problem.column().orElse(null));
  }

  static Map<String, Object> tree(ImportReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("importId", report.importId());
    tree.put("state", report.state().name());
    tree.put("guarantee", report.guarantee().name());
    tree.put("instant", report.instant().toString());
    tree.put("file", file(report.file()));
    tree.put("rows", rows(report.rows()));
    tree.put("people", people(report.people()));
    tree.put("events", Map.of("stored", report.events().stored()));
    tree.put("store", store(report.store()));
    tree.put("names", names(report.names()));
    tree.put("warnings", report.warnings());
    tree.put("triggers", triggers(report.triggers()));
    tree.put("forecast", ForecastJson.tree(report.forecast()));
    tree.put("problems", problems(report.problems(), ReportJson::problem));
    tree.put("files", report.files());
    return tree;
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, @Nullable Object> tree = told(problem, problem.column().orElse(null));
    tree.values().removeIf(Objects::isNull);
    return Values.copyOfMap(tree);
  }

  private static Map<String, @Nullable Object> told(Problem problem, @Nullable String column) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", problem.code().name());
    tree.put("severity", problem.severity().name());
    tree.put("record", problem.at().record());
    tree.put("line", problem.at().line());
    tree.put("byte", problem.at().byteOffset());
    tree.put("column", column);
    tree.put("hint", problem.hint());
    problem.other().ifPresent(other -> tree.put("other", place(other)));
    return tree;
  }

  private static Map<String, Object> place(RowRef row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("record", row.record());
    tree.put("line", row.line());
    tree.put("byte", row.byteOffset());
    return tree;
  }

  static ImportReport read(String json) {
    return Json.object("report", json).readBy(ReportJson::report);
  }

  private static Map<String, Object> file(FileFacts file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", file.name());
    tree.put("bytes", file.bytes());
    tree.put("sha256", file.sha256());
    return tree;
  }

  private static Map<String, Object> rows(RowCounts rows) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("read", rows.read());
    tree.put("created", rows.created());
    tree.put("updated", rows.updated());
    tree.put("unchanged", rows.unchanged());
    tree.put("skipped", rows.skipped());
    tree.put("rejected", rows.rejected());
    tree.put("unprocessed", rows.unprocessed());
    tree.put("blank", rows.blank());
    return tree;
  }

  private static Map<String, Object> people(PeopleCounts people) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("created", people.created());
    tree.put("updated", people.updated());
    return tree;
  }

  private static Map<String, Object> store(StoreCounts store) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("objectsCreated", store.objectsCreated());
    tree.put("objectsUpdated", store.objectsUpdated());
    tree.put("relationshipsMade", store.relationshipsMade());
    tree.put("relationshipsUpdated", store.relationshipsUpdated());
    tree.put("segmentsJoined", store.segmentsJoined());
    tree.put("values", store.values());
    return tree;
  }

  private static Map<String, Object> names(Optional<NameCounts> names) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("checked", names.isPresent());
    names.ifPresent(
        counts -> {
          tree.put("newAttributes", counts.newAttributes());
          tree.put("newEvents", counts.newEvents());
        });
    return tree;
  }

  private static Map<String, Object> triggers(TriggerCounts triggers) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("immediate", triggers.immediate());
    tree.put("scheduled", triggers.scheduled());
    tree.put("held", triggers.held());
    tree.put("heldBy", named(triggers.heldBy()));
    tree.put("suppressed", named(triggers.suppressed()));
    tree.put("unknown", ForecastJson.share(triggers.unknown()));
    return tree;
  }

  private static Map<String, Object> named(Map<? extends Enum<?>, Long> counts) {
    Map<String, Object> named = new LinkedHashMap<>();
    counts.forEach((key, count) -> named.put(key.name(), count));
    return named;
  }

  static Map<String, Object> problems(
      ProblemCounts problems, Function<Problem, Map<String, ?>> form) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("total", problems.total());
    tree.put("counts", named(problems.counts()));
    tree.put("first", problems.first().stream().map(form).toList());
    return tree;
  }

  private static ImportReport report(JsonFields fields) {
    fields.passOver(ReviewJson.FIELD);
    return new ImportReport(
        fields.text("importId"),
        fields.theEnum("state", ImportState.class),
        fields.theEnum("guarantee", Guarantee.class),
        Instant.parse(fields.text("instant")),
        fields.object("file", ReportJson::file),
        fields.object("rows", ReportJson::rows),
        fields.object("people", ReportJson::people),
        fields.object("events", events -> new EventCounts(events.number("stored"))),
        fields.object("store", ReportJson::store),
        fields.object("names", ReportJson::names),
        fields.number("warnings"),
        fields.object("triggers", ReportJson::triggers),
        fields.object("forecast", ForecastJson::read),
        fields.object("problems", ReportJson::problems),
        fields.object("files", JsonFields::allTexts));
  }

  private static FileFacts file(JsonFields fields) {
    return new FileFacts(fields.text("name"), fields.number("bytes"), fields.text("sha256"));
  }

  private static RowCounts rows(JsonFields fields) {
    RowCounts rows =
        new RowCounts(
            fields.number("created"),
            fields.number("updated"),
            fields.number("unchanged"),
            fields.number("skipped"),
            fields.number("rejected"),
            fields.number("unprocessed"),
            fields.number("blank"));
    if (fields.number("read") != rows.read()) {
      throw new IllegalArgumentException("read must be the sum of the other counts");
    }
    return rows;
  }

  private static PeopleCounts people(JsonFields fields) {
    return new PeopleCounts(fields.number("created"), fields.number("updated"));
  }

  private static StoreCounts store(JsonFields fields) {
    return new StoreCounts(
        fields.number("objectsCreated"),
        fields.number("objectsUpdated"),
        fields.number("relationshipsMade"),
        fields.number("relationshipsUpdated"),
        fields.number("segmentsJoined"),
        fields.number("values"));
  }

  private static Optional<NameCounts> names(JsonFields fields) {
    boolean checked = fields.optionalValue("checked").filter(Boolean.TRUE::equals).isPresent();
    return checked
        ? Optional.of(new NameCounts(fields.number("newAttributes"), fields.number("newEvents")))
        : Optional.empty();
  }

  private static TriggerCounts triggers(JsonFields fields) {
    TriggerCounts triggers =
        new TriggerCounts(
            fields.number("immediate"),
            fields.number("scheduled"),
            fields.object("heldBy", counts -> counts(counts, HoldReason.class)),
            fields.object("suppressed", counts -> counts(counts, SuppressReason.class)),
            fields.object("unknown", ForecastJson::share));
    if (fields.number("held") != triggers.held()) {
      throw new IllegalArgumentException("held must be the sum of heldBy");
    }
    return triggers;
  }

  private static <E extends Enum<E>> Map<E, Long> counts(JsonFields fields, Class<E> keys) {
    Map<E, Long> counts = new EnumMap<>(keys);
    for (E key : keys.getEnumConstants()) {
      fields.optionalLong(key.name()).ifPresent(count -> counts.put(key, count));
    }
    return counts;
  }

  private static ProblemCounts problems(JsonFields fields) {
    ProblemCounts problems =
        new ProblemCounts(
            fields.object("counts", counts -> counts(counts, ProblemCode.class)),
            fields.objects("first", ReportJson::problem));
    if (fields.number("total") != problems.total()) {
      throw new IllegalArgumentException("total must be the sum of the counts of problems");
    }
    return problems;
  }

  /** Answers the problem that fields describe. */
  static Problem problem(JsonFields fields) {
    return new Problem(
        fields.theEnum("code", ProblemCode.class),
        fields.theEnum("severity", Severity.class),
        place(fields),
        fields.optionalText("column"),
        fields.text("hint"),
        fields.optionalObject("other", ReportJson::place));
  }

  private static RowRef place(JsonFields fields) {
    return new RowRef(fields.number("record"), fields.number("line"), fields.number("byte"));
  }
}
