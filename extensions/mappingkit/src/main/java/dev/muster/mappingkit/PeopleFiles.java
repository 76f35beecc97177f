package dev.muster.mappingkit;

import dev.muster.model.Identifier;
import dev.muster.spec.BlankCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Files of few people and many rows: known by e-mail address, by id, or by both, with cells that
 * need quotes, blank cells, unreadable cells and records of the wrong width.
 *
 * <p>Stateless.
 */
public final class PeopleFiles {

  private static final List<String> EMAILS =
      List.of("", "ana@x.org", "ANA@x.org", "bo@x.org", "zoë@x.org");
  private static final List<String> IDS = List.of("", "1", "2", "03");
  private static final List<String> PLANS = List.of("", "free", "pro", "pro, \"gold\"");
  private static final List<String> AGES = List.of("", "0", "41", "-7", "041", "old");
  private static final List<String> NOTES = List.of("", "x", "two\nlines", "日本", "=1+1");

  private PeopleFiles() {}

  /** Answers files of up to so many records. */
  public static Arbitrary<Workload> upTo(int records) {
    return row().list().ofMaxSize(records).map(PeopleFiles::workload);
  }

  /** Answers files of up to so many records in which no two rows mean the same person. */
  public static Arbitrary<Workload> ofDistinctPeople(int records) {
    return Arbitraries.integers()
        .between(0, records)
        .flatMap(
            size ->
                Combinators.combine(
                        Arbitraries.of(PLANS).list().ofSize(size),
                        Arbitraries.of(AGES).list().ofSize(size))
                    .as(PeopleFiles::distinct));
  }

  private static Workload distinct(List<String> plans, List<String> ages) {
    List<FileRecord> records = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      records.add(
          new FileRecord(List.of("p" + i + "@x.org", "" + i, plans.get(i), ages.get(i), "")));
    }
    return workload(records);
  }

  private static Arbitrary<FileRecord> row() {
    Arbitrary<FileRecord> whole =
        Combinators.combine(
                Arbitraries.of(EMAILS),
                Arbitraries.of(IDS),
                Arbitraries.of(PLANS),
                Arbitraries.of(AGES),
                Arbitraries.of(NOTES))
            .as(
                (email, id, plan, age, note) ->
                    new FileRecord(List.of(email, id, plan, age, note)));
    Arbitrary<FileRecord> damaged =
        Arbitraries.of(EMAILS)
            .list()
            .ofMinSize(2)
            .ofMaxSize(7)
            .filter(cells -> cells.size() != 5)
            .map(FileRecord::new);
    return Arbitraries.frequencyOf(Tuple.of(12, whole), Tuple.of(1, damaged));
  }

  private static Workload workload(List<FileRecord> records) {
    CsvFile file = new CsvFile(List.of("E-mail", "Id", "Plan", "Age", "Note"), records);
    return new Workload(spec(), file, everybody(records), PeopleModel.of(file));
  }

  private static CsvImportSpec spec() {
    return CsvImportSpec.people()
        .identifier("email", "E-mail")
        .identifier("id", "Id")
        .attribute("plan", "Plan")
        .attribute("age", "Age", ValueType.integer())
        .column(Column.attribute("note").from("Note").blank(BlankCell.CLEAR))
        .build();
  }

  private static List<Identifier> everybody(List<FileRecord> records) {
    return records.stream()
        .flatMap(
            row ->
                Stream.of(
                    identifier("email", row.cell(0).toLowerCase(Locale.ROOT)),
                    identifier("id", row.cell(1))))
        .flatMap(Stream::distinct)
        .distinct()
        .toList();
  }

  private static Stream<Identifier> identifier(String scheme, String text) {
    return text.isEmpty() ? Stream.of() : Stream.of(Identifier.of(scheme, text));
  }
}
