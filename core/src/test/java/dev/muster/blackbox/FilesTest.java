package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.RowValidator;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What stands in the files that a run writes. */
class FilesTest extends FilesSuite {

  @Test
  @DisplayName("C82 rejected rows come back with their number and what is wrong")
  void rejectedRowsComeBackWithTheirNumberAndWhatIsWrong() {
    ImportReport report =
        run(
            ages(),
            "k",
            "email,name,age",
            "ana@x.de,Ana,41",
            "bo@x.de,\"Bo, the \"\"old\"\"\",old",
            ",Cy,7");

    assertThat(text("k", "errors.csv"))
        .isEqualTo(
            records(
                "_row,_errors,email,name,age",
                "3,\"NOT_AN_INTEGER, column 'age': write digits with an optional minus, no leading"
                    + " zero, for example 42\",bo@x.de,\"Bo, the \"\"old\"\"\",old",
                "4,\"IDENTIFIER_MISSING: fill an identifier column\",,Cy,7"));
    assertThat(report.files())
        .isEqualTo(
            Map.of(
                "errors", "memory:errors.csv",
                "preview", "memory:preview.csv",
                "outcomes", "memory:outcomes.jsonl"));
  }

  @Test
  @DisplayName("C82 several messages stand in one cell")
  void severalMessagesStandInOneCell() {
    importer(ages())
        .validator(RowValidator.emailSyntax("email").and(RowValidator.required("name")))
        .build()
        .run(Given.file("k", "email,name,age", "bo,,1"));

    assertThat(text("k", "errors.csv"))
        .contains("\"NOT_AN_EMAIL, column 'email': ", "; VALUE_MISSING, column 'name': ");
  }

  @Test
  @DisplayName(
      "C82 rows have the numbers that a spreadsheet shows: blank lines count, breaks do not")
  void rowsAreNumberedAsASpreadsheetDoes() {
    run(ages(), "k", "", "email,name,age", "a@x.de,A,x", "", "b@x.de,\"B\nb\",x", "c@x.de,C,x");

    assertThat(text("k", "errors.csv")).contains("\r\n3,\"NOT", "\r\n5,\"NOT", "\r\n6,\"NOT");
  }

  @Test
  void headerAloneIsTheFirstRow() {
    run(ages(), "k", "sep=,", "email,name,age", "a@x.de,A,x");

    assertThat(text("k", "errors.csv").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("2,\"NOT_AN_INTEGER");
  }

  @Test
  void damagedRecordComesBackAsTextThatHarmsNoReader() {
    run(ages(), "k", "email,name,age", "ana@x.de,\"Ana\" x,1", "bo@x.de,Bo");

    assertThat(text("k", "errors.csv").lines().skip(1))
        .containsExactly(
            "2,\"TEXT_AFTER_QUOTE, column 'name': put a delimiter after the closing quote, or double"
                + " the quotes inside the cell; record: ana@x.de,\"\"Ana\"\" x,1\",,,",
            "3,\"TOO_FEW_CELLS: give the record as many cells as the header; it has 2, 3 expected;"
                + " record: bo@x.de,Bo\",,,");
    ImportReport again = run(ages(), "again", text("k", "errors.csv").split("\r\n"));
    assertThat(again.rows()).isEqualTo(new RowCounts(0, 0, 0, 0, 2, 0, 0));
  }

  @Test
  @DisplayName("C12 C82 C12 C82 warnings, preview and outcomes say what became of the rest")
  void warningsPreviewAndOutcomesSayWhatBecameOfTheRest() {
    importer(ages())
        .validator(
            RowValidator.named(
                "a name",
                "1",
                row ->
                    row.value("name").isPresent()
                        ? List.of()
                        : List.of(Problem.warning(ProblemCode.HOST_RULE, row.at(), "name"))))
        .build()
        .run(Given.file("k", "email,name,age", "ANA@x.de,,007", "Bo@x.de,,7", "x,=1,"));

    assertThat(text("k", "warnings.csv"))
        .isEqualTo(
            records(
                "_row,_warnings,email,name,age",
                "3,\"HOST_RULE, column 'name': see the rule's own hint\",Bo@x.de,,7"));
    assertThat(text("k", "preview.csv"))
        .isEqualTo(records("_row,email,name,age", "3,bo@x.de,,7", "4,x,\"" + MARK + "=1\","));
    assertThat(text("k", "outcomes.jsonl").lines())
        .containsExactly(
            "{\"record\":1,\"line\":2,\"byte\":15,\"outcome\":\"REJECTED\",\"effects\":[],"
                + "\"problems\":[{\"code\":\"NOT_AN_INTEGER\",\"severity\":\"ERROR\","
                + "\"column\":\"age\",\"hint\":\"write digits with an optional minus, no leading"
                + " zero, for example 42\"}],\"triggers\":[]}",
            "{\"record\":2,\"line\":3,\"byte\":29,\"outcome\":\"CREATED\","
                + "\"effects\":[\"PERSON_CREATED\"],\"problems\":[{\"code\":\"HOST_RULE\","
                + "\"severity\":\"WARNING\",\"column\":\"name\",\"hint\":\"see the rule's own"
                + " hint\"}],\"triggers\":[]}",
            "{\"record\":3,\"line\":4,\"byte\":40,\"outcome\":\"CREATED\","
                + "\"effects\":[\"PERSON_CREATED\"],\"problems\":[],\"triggers\":[]}");
  }

  @Test
  void sensitiveColumnsAreLeftOutOfThePreview() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("name")
            .column(Column.attribute("pin").sensitive())
            .build();

    run(spec, "k", "email,pin,name", "a@x.de,1234,Ann");

    assertThat(text("k", "preview.csv")).isEqualTo(records("_row,email,name", "2,a@x.de,Ann"));
  }

  @Test
  void partsAreGoneOnceTheFilesAreJoined() {
    importer(ages())
        .chunkRows(1)
        .build()
        .run(Given.file("k", "email,name,age", "a@x.de,A,x", "b,B,1"));

    assertThat(files.list(new Scope(Given.TENANT, "k", "importer")))
        .extracting(Artifact::name)
        .containsExactly("errors.csv", "outcomes.jsonl", "preview.csv");
  }

  @Test
  void refusedFileHasNoFiles() {
    assertThatThrownBy(() -> run(ages(), "k", "email,name", "a@x.de,A"))
        .isInstanceOf(ImportRefusedException.class);
    assertThat(files.list(new Scope(Given.TENANT, "k", "importer"))).isEmpty();
  }
}
