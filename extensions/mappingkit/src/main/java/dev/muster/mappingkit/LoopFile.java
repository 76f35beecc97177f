package dev.muster.mappingkit;

import dev.muster.model.Identifier;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A file of people who are all different, some of whose records are spoilt, and what the file was
 * meant to be.
 *
 * <p>Immutable.
 *
 * @param truth the file as it was meant
 * @param spoilings what is wrong with each record
 */
public record LoopFile(CsvFile truth, List<Spoiling> spoilings) {

  private static final List<String> HOSTILE =
      List.of(
          "",
          "x",
          "+4917612345678",
          "-5",
          "=1+1",
          "@SUM(1)",
          "'x",
          "'\u2063=1",
          "\t=1",
          "a\tb",
          "say \"hi\"",
          "\"",
          "🙂",
          "two\nlines",
          "=1\r\n=2",
          "1,2\n3,4,5,6\n7",
          "\uFF1D1",
          "a|b;c");
  private static final List<String> AGES = List.of("", "0", "41", "-7");

  public LoopFile {
    spoilings = List.copyOf(spoilings);
  }

  /** Answers files of up to so many records. */
  public static Arbitrary<LoopFile> upTo(int records) {
    return Arbitraries.integers()
        .between(1, records)
        .flatMap(
            size ->
                Combinators.combine(
                        Arbitraries.of(HOSTILE).list().ofSize(size),
                        Arbitraries.of(HOSTILE).list().ofSize(size),
                        Arbitraries.of(AGES).list().ofSize(size),
                        Arbitraries.of(Spoiling.class).list().ofSize(size))
                    .as(LoopFile::of));
  }

  private static LoopFile of(
      List<String> plans, List<String> notes, List<String> ages, List<Spoiling> spoilings) {
    List<FileRecord> records = new ArrayList<>();
    List<Spoiling> fitting = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      records.add(
          new FileRecord(
              List.of("p" + i + "@x.org", "" + i, plans.get(i), ages.get(i), notes.get(i))));
      boolean lines = (plans.get(i) + notes.get(i)).contains("\n");
      Spoiling wanted = spoilings.get(i);
      fitting.add(wanted == Spoiling.QUOTE && lines ? Spoiling.AGE : wanted);
    }
    return new LoopFile(
        new CsvFile(List.of("E-mail", "=Id", "Plan", "Age", "Note"), records), fitting);
  }

  /** By which the file is imported. */
  CsvImportSpec spec() {
    return CsvImportSpec.people()
        .identifier("email", "E-mail")
        .identifier("id", "=Id")
        .attribute("plan", "Plan")
        .attribute("age", "Age", ValueType.integer())
        .column(Column.attribute("note").from("Note"))
        .build();
  }

  /** The file with its records spoilt. */
  byte[] spoilt() {
    StringBuilder text = new StringBuilder(line(new FileRecord(truth.header())));
    for (int i = 0; i < spoilings.size(); i++) {
      FileRecord record = spoilings.get(i).spoil(truth.records().get(i));
      text.append(spoilings.get(i).spoilLine(line(record)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Everybody in the file. */
  List<Identifier> everybody() {
    return truth.records().stream().map(row -> Identifier.of("email", row.cell(0))).toList();
  }

  private static String line(FileRecord record) {
    return new String(
        new CsvFile(record.cells(), List.of()).bytes(LineEnd.LF), StandardCharsets.UTF_8);
  }
}
