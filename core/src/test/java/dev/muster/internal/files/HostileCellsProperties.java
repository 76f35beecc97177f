package dev.muster.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.internal.loop.FormulaMark;
import dev.muster.model.Scope;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportFile;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.Breaker;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What is in a cell comes through each file that an import writes, and is a formula in none. */
class HostileCellsProperties {

  private static final String TENANT = "default";
  private static final String MARK = "'\u2063";
  private static final String PERSON = "p%d@x.org";

  private static final List<String> SEEDS =
      List.of(
          "+4917612345678",
          "-5",
          "=1+1",
          "=cmd|' /C calc'!A0",
          "@SUM(1)",
          "'x",
          MARK + "=1",
          MARK + MARK + "x",
          "\t=1",
          "a\tb",
          "say \"hi\"",
          "\"=1\"",
          "🙂=1",
          "two\nlines",
          "=1\r\n=2",
          " =1",
          "\u00A0=1",
          "\uFF1D1",
          "a,b;c|d",
          "\u2063=1");

  private final InMemoryArtifacts files = new InMemoryArtifacts();

  @Provide
  Arbitrary<List<String>> cells() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars("=+-@'\u2063\t\r\n \",;|x7é\uFF1D\uFF0B\u00A0\u200B")
            .ofMaxLength(6)
            .map(text -> text + "x");
    return Arbitraries.oneOf(Arbitraries.of(SEEDS), any).list().ofSize(5);
  }

  /**
   * The first row is rejected, the second warned of, the third is neither; the fourth trips a
   * breaker, so that it and the fifth are left.
   */
  @Property
  void cellsComeThroughEachFile(@ForAll("cells") List<String> cells) throws IOException {
    stopped(cells);

    assertThat(shown(ImportFile.ERRORS, "=note")).isEqualTo(meant(cells, 1));
    assertThat(shown(ImportFile.WARNINGS, "=note")).isEqualTo(meant(cells, 2));
    assertThat(shown(ImportFile.PREVIEW, "=note")).isEqualTo(meant(cells, 2, 3));
    assertThat(shown(ImportFile.UNPROCESSED, "=note")).isEqualTo(meant(cells, 4, 5));
    assertThat(text(ImportFile.OUTCOMES).lines()).hasSize(5);
    for (ImportFile file :
        List.of(ImportFile.ERRORS, ImportFile.WARNINGS, ImportFile.UNPROCESSED)) {
      assertThat(stored(text(file))).as("%s", file).isEqualTo(shown(file, "=note"));
    }
  }

  private void stopped(List<String> cells) {
    StringBuilder file = new StringBuilder("email,=note,age\n");
    List<String> ages = List.of("old", "1", "2", "old", "3");
    for (int i = 0; i < ages.size(); i++) {
      String quoted = '"' + cells.get(i).replace("\"", "\"\"") + '"';
      file.append(PERSON.formatted(i + 1)).append(',').append(quoted).append(',');
      file.append(ages.get(i)).append('\n');
    }
    RowValidator warns =
        RowValidator.named(
            "warns of 1",
            "1",
            row ->
                row.value("age").map(String::valueOf).filter("1"::equals).isPresent()
                    ? List.of(Problem.warning(ProblemCode.HOST_RULE, row.at(), "age"))
                    : List.of());
    Importer importer =
        importer(new InMemoryContactStore(), ValueType.integer())
            .validator(warns)
            .breakers(Breaker.over(1, Breaker.Measure.FAILED_ROWS))
            .files(files, EnumSet.allOf(ImportFile.class))
            .build();
    ImportSource source = ImportSource.of(bytes(file.toString())).key("k");
    assertThat(catchThrowableOfType(ImportAbortedException.class, () -> importer.run(source)))
        .extracting(stopped -> stopped.report().files().size())
        .isEqualTo(ImportFile.values().length);
  }

  private static ImporterBuilder importer(InMemoryContactStore store, ValueType age) {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("=note")
            .attribute("age", "age", age)
            .build();
    return Importer.builder().spec(spec).contacts(store);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String text(ImportFile file) {
    return files.text(new Scope(TENANT, "k", "importer"), file.fileName());
  }

  /** What a column of a file holds once the mark is off, and that no cell begins a formula. */
  private Map<String, String> shown(ImportFile file, String column) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var records = format.parse(new StringReader(text(file)))) {
      records.getHeaderNames().forEach(HostileCellsProperties::mustBeSafe);
      return records.stream()
          .peek(record -> record.forEach(HostileCellsProperties::mustBeSafe))
          .collect(Collectors.toMap(record -> record.get("email"), record -> cell(record, column)));
    }
  }

  private static String cell(CSVRecord record, String column) {
    return FormulaMark.original(record.get(FormulaMark.safe(column)));
  }

  private static void mustBeSafe(String cell) {
    assertThat(cell).doesNotMatch("(?s)[\\s\\u00A0\\u2063\\u200B]*[=+\\-@\uFF1D\uFF0B].*");
    assertThat(cell).doesNotMatch("(?s)[\t\r\n].*");
  }

  private static Map<String, String> meant(List<String> cells, int... rows) {
    return Arrays.stream(rows)
        .boxed()
        .collect(
            Collectors.toMap(PERSON::formatted, row -> FormulaMark.original(cells.get(row - 1))));
  }

  /** What a store holds once a file was imported as it is. */
  private static Map<String, String> stored(String file) {
    InMemoryContactStore store = new InMemoryContactStore();
    importer(store, ValueType.text()).build().run(ImportSource.of(bytes("\uFEFF" + file)));
    return store.dump(TENANT).stream()
        .collect(
            Collectors.toMap(
                contact -> contact.identifiers().get(0).parts().get(0),
                HostileCellsProperties::note));
  }

  private static String note(ContactDump contact) {
    return String.valueOf(contact.attributes().get("=note"));
  }
}
