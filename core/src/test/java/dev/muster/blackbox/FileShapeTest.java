package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.muster.model.Path;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.ValueType;
import dev.muster.testkit.CallCounter;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which columns a file may have, and what becomes of them. */
class FileShapeTest {

  private static final RowRef HEADER = new RowRef(0, 1, 0);

  private final InMemoryContactStore store = new InMemoryContactStore();

  private void refused(CsvImportSpec spec, String header, Problem... problems) {
    CallCounter calls = new CallCounter();
    WatchedJournaledStore watched = WatchedJournaledStore.over(store, calls);

    assertThatThrownBy(() -> Given.run(spec, watched, "k", header, "a@b.de,x,y"))
        .isInstanceOf(ImportRefusedException.class)
        .asInstanceOf(type(ImportRefusedException.class))
        .satisfies(
            refused -> assertThat(refused.report().problems().first()).containsExactly(problems));
    assertThat(calls.calls()).isEmpty();
  }

  @Test
  void columnsThatAreMissingAreAllNamed() {
    refused(
        CsvImportSpec.people().identifier("email").attribute("plan").attribute("city").build(),
        "email,x,y",
        Problem.error(ProblemCode.COLUMN_MISSING, HEADER, "plan"),
        Problem.error(ProblemCode.COLUMN_MISSING, HEADER, "city"));
  }

  @Test
  void messageSaysWhatToDo() {
    assertThatThrownBy(() -> Given.run(Given.people(), store, "k", "email,Plan", "a@b.de,x"))
        .hasMessage(
            "Import refused: line 1, column 'plan': COLUMN_MISSING"
                + " (rename the column 'Plan', if it is the one, or add the column, or mark it"
                + " optional in the spec)");
  }

  @Test
  void surplusColumnThatComesNearToOneOfTheSpecIsWarnedOf() {
    ImportReport report = Given.run(Given.people(), store, "k", "email,plan,E-Mail", "a@b.de,x,y");

    assertThat(report.problems().first())
        .containsExactly(
            Problem.warning(ProblemCode.COLUMN_NEAR_MISS, HEADER, "E-Mail")
                .withHint("rename the column if it is the spec's 'email'; it is passed over"));
    assertThat(Given.held(store)).containsExactly("[email=a@b.de] {plan=x}");
  }

  @Test
  void surplusColumnThatComesNearIsImportedUnderItsOwnName() {
    ImportReport report =
        Given.run(surplus(SurplusColumns.IMPORT), store, "k", "email,plan,Plan:", "a@b.de,x,y");

    assertThat(report.problems().first())
        .containsExactly(
            Problem.warning(ProblemCode.COLUMN_NEAR_MISS, HEADER, "Plan:")
                .withHint(
                    "rename the column if it is the spec's 'plan'; it is imported under its own"
                        + " name"));
    assertThat(Given.held(store)).containsExactly("[email=a@b.de] {Plan:=y, plan=x}");
  }

  @Test
  void headersAreMatchedAsTheSpecSays() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan")
            .attribute("last_name")
            .headerMatch(HeaderMatch.SYNONYMS)
            .build();

    Given.run(spec, store, "k", "E-mail 1 - Value,PLAN,Surname", "a@b.de,pro,Ash");
    assertThat(Given.held(store)).containsExactly("[email=a@b.de] {last_name=Ash, plan=pro}");
  }

  @Test
  void problemOfACellNamesTheHeaderThatTheFileHas() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("age", "age", ValueType.integer())
            .headerMatch(HeaderMatch.NORMALISED)
            .build();

    assertThat(Given.run(spec, store, "k", "Email,AGE", "a@b.de,old").problems().first())
        .extracting(Problem::column)
        .containsExactly(Optional.of("AGE"));
  }

  @Test
  void headersThatMeanOneColumnAreRefusedAndNeverGuessed() {
    refused(
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan")
            .headerMatch(HeaderMatch.NORMALISED)
            .build(),
        "email,plan,PLAN:",
        Problem.error(ProblemCode.COLUMN_MAPPED_TWICE, HEADER, "plan"),
        Problem.error(ProblemCode.COLUMN_MAPPED_TWICE, HEADER, "PLAN:"));
  }

  @Test
  void headerThatMeansSeveralColumnsIsRefused() {
    refused(
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.attribute("plan").optional())
            .column(Column.attribute("Plan").optional())
            .headerMatch(HeaderMatch.NORMALISED)
            .build(),
        "email,PLAN,x",
        Problem.error(ProblemCode.COLUMN_AMBIGUOUS, HEADER, "PLAN"));
  }

  @Test
  void optionalColumnMayBeMissing() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.attribute("plan").optional())
            .build();

    assertThat(Given.run(spec, store, "k", "email", "a@b.de").rows().created()).isEqualTo(1);
  }

  @Test
  void surplusColumnsAreSkippedWithAWarningEach() {
    ImportReport report = Given.run(Given.people(), store, "k", "x,email,plan,y", "1,a@b.de,pro,2");

    assertThat(report.problems().first())
        .containsExactly(
            Problem.warning(ProblemCode.COLUMN_SKIPPED, HEADER, "x"),
            Problem.warning(ProblemCode.COLUMN_SKIPPED, HEADER, "y"));
    assertThat(report.warnings()).isEqualTo(2);
    assertThat(Given.held(store)).containsExactly("[email=a@b.de] {plan=pro}");
  }

  @Test
  void skippedColumnIsSkippedWithoutAWarning() {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").column(Column.skip("x")).build();

    assertThat(Given.run(spec, store, "k", "email,x", "a@b.de,1").problems().total()).isZero();
    assertThat(Given.held(store)).containsExactly("[email=a@b.de] {}");
  }

  @Test
  void surplusColumnsAreImportedAsText() {
    Given.run(surplus(SurplusColumns.IMPORT), store, "k", "x,email,plan,a.b", "007,a@b.de,pro,z");

    assertThat(Given.held(store)).containsExactly("[email=a@b.de] {a.b=z, plan=pro, x=007}");
  }

  @Test
  void surplusColumnsAreRejected() {
    refused(
        surplus(SurplusColumns.REJECT),
        "email,plan,x",
        Problem.error(ProblemCode.COLUMN_NOT_ALLOWED, HEADER, "x"));
  }

  private static CsvImportSpec surplus(SurplusColumns rule) {
    return CsvImportSpec.people()
        .identifier("email")
        .attribute("plan")
        .surplusColumns(rule)
        .build();
  }

  @Test
  void surplusColumnThatWouldFillAFieldOfTheSpecIsRefused() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan", "Tariff")
            .attribute(Path.of("address", "city"), "City")
            .surplusColumns(SurplusColumns.IMPORT)
            .build();

    assertThatThrownBy(
            () ->
                Given.run(
                    spec,
                    store,
                    "k",
                    "address,plan,email,Tariff,City,address.city",
                    "x,x,a@b.de,x,x,x"))
        .asInstanceOf(type(ImportRefusedException.class))
        .satisfies(
            refused ->
                assertThat(refused.report().problems().first())
                    .containsExactlyElementsOf(mappedTwice("address", "plan", "address.city")));
  }

  private static List<Problem> mappedTwice(String... headers) {
    return List.of(headers).stream()
        .map(header -> Problem.error(ProblemCode.COLUMN_MAPPED_TWICE, HEADER, header))
        .toList();
  }

  @Test
  void columnsOfAFileWithoutAHeaderGoByTheirNumbers() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .dialect(Dialect.standard().withHeader(HeaderRecord.NONE))
            .identifier("email", "2")
            .attribute("plan", "1")
            .surplusColumns(SurplusColumns.IMPORT)
            .build();

    ImportReport report = Given.run(spec, store, "k", "pro,a@b.de,x", "free,c@d.de,y");

    assertThat(report.rows().created()).isEqualTo(2);
    assertThat(Given.held(store))
        .containsExactly("[email=a@b.de] {3=x, plan=pro}", "[email=c@d.de] {3=y, plan=free}");
  }

  @Test
  void damagedRecordsAreRejectedAlone() {
    assertThat(
            Given.rows(
                Given.people(),
                store,
                "email,plan",
                "a@b.de,x",
                "c@d.de",
                "e@f.de,x,y",
                "g@h.de,x\"y",
                "i@j.de,x"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 REJECTED [TOO_FEW_CELLS]",
            "3 REJECTED [TOO_MANY_CELLS]",
            "4 REJECTED [STRAY_QUOTE plan]",
            "5 CREATED [PERSON_CREATED]");
  }

  @Test
  void fileOfAHeaderAloneIsDone() {
    assertThat(Given.run(Given.people(), store, "k", "email,plan").rows().read()).isZero();
  }
}
