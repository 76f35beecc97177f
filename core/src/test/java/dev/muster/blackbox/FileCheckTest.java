package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.row.Problem;
import dev.muster.rule.FileCheck;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spi.ContactStore;
import dev.muster.testkit.CallCounter;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FileCheckTest {

  private static final CsvImportSpec SPEC =
      CsvImportSpec.people()
          .identifier("id", "Id")
          .attribute("email", "E-mail")
          .attribute("name", "Name")
          .build();

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  void severalRowsWithOneEmailAreNamedWithTheFirst() {
    ImportReport report =
        run(
            FileCheck.unique("email"),
            "1,ana@x.org,Ana",
            "2,bo@x.org,Bo",
            "3,ana@x.org,Ann",
            "4,,",
            "5,,",
            "6,ana@x.org,Anna");

    assertThat(said(report))
        .containsExactly(
            "4: DUPLICATE_IN_FILE E-mail, as line 2", "7: DUPLICATE_IN_FILE E-mail, as line 2");
    assertThat(report.warnings()).isEqualTo(2);
    assertThat(report.rows().created()).isEqualTo(6);
    assertThat(report.toText())
        .contains("2 warnings: DUPLICATE_IN_FILE, column 'E-mail'")
        .contains("lines 4 (as 2) and 7 (as 2)");
    assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
  }

  @Test
  void sameIdWithSeveralEmailsIsNamedWithTheFirst() {
    ImportReport report =
        run(
            FileCheck.oneValueEach("id", "email"),
            "1,ana@x.org,",
            "1,ana@x.org,",
            "1,bo@x.org,",
            "2,bo@x.org,",
            "1,,",
            "2,cy@x.org,");

    assertThat(said(report))
        .containsExactly(
            "4: SEVERAL_VALUES_FOR_KEY E-mail, as line 2",
            "7: SEVERAL_VALUES_FOR_KEY E-mail, as line 5");
  }

  @Test
  void identifiersThatLookAlikeNeverMakeTwoPeopleWithoutAWarning() {
    ImportReport report =
        run(
            FileCheck.lookAlikes("id"),
            "ana,,",
            "\u0430n\u0430,,",
            "ANA,,",
            "\uff41\uff4e\uff41,,",
            "zo\u00eb,,",
            "zoe\u0308,,",
            "bo,,",
            "ana,,");

    assertThat(said(report))
        .containsExactly(
            "3: IDENTIFIER_LOOKALIKE Id",
            "5: IDENTIFIER_LOOKALIKE Id",
            "3: LOOK_ALIKE_IDENTIFIERS Id, as line 2",
            "4: LOOK_ALIKE_IDENTIFIERS Id, as line 2",
            "5: LOOK_ALIKE_IDENTIFIERS Id, as line 2");
    assertThat(report.people().created()).isEqualTo(6);
  }

  @Test
  void columnWithOneValueIsNamedFromTenRowsOn() {
    assertThat(said(run(FileCheck.notConstant("name"), rows(9, i -> i + ",,Ana")))).isEmpty();
    assertThat(said(run(FileCheck.notConstant("name"), rows(10, i -> i + ",,Ana"))))
        .containsExactly("1: COLUMN_CONSTANT Name");
    assertThat(said(run(FileCheck.notConstant("name"), rows(20, i -> i + ",," + i / 19))))
        .isEmpty();
  }

  private static final List<String> PEOPLE =
      List.of(
          "Anna Berg",
          "Bob Carr",
          "Cleo Dean",
          "Dora Egan",
          "Emil Falk",
          "Finn Gray",
          "Gina Holm",
          "Hugo Irle",
          "Iris Jung",
          "Jana Kern",
          "Karl Lang",
          "Lena Moor",
          "Milo Nash",
          "Nora Oden");

  @Test
  void keyThatHasSlippedARowIsNamedWhereItBegins() {
    FileCheck check = FileCheck.notShifted("email", "name");

    assertThat(said(run(check, rows(14, i -> person(i, i))))).isEmpty();
    assertThat(said(run(check, rows(14, i -> person(i, (i + 1) % 14)))))
        .containsExactly("3: COLUMN_SHIFTED E-mail");
    assertThat(said(run(check, rows(14, i -> person(i, i < 3 ? i : i - 1)))))
        .containsExactly("5: COLUMN_SHIFTED E-mail");
    assertThat(said(run(check, rows(14, i -> person(i, (i * 5) % 14))))).isEmpty();
  }

  private static String person(int row, int key) {
    String local = PEOPLE.get(key).toLowerCase(Locale.ROOT).replace(' ', '.');
    return row + "," + local + "@x.org," + PEOPLE.get(row);
  }

  @Test
  void rejectedRowsCountAndUnreadableOnesDoNot() {
    ImportReport report =
        Given.importer(SPEC, store)
            .validator(RowValidator.required("name"))
            .fileCheck(FileCheck.unique("email"))
            .build()
            .run(file("1,ana@x.org,", "2,ana@x.org", "3,ana@x.org,Ana"));

    assertThat(said(report))
        .containsExactly(
            "2: VALUE_MISSING Name", "3: TOO_FEW_CELLS", "4: DUPLICATE_IN_FILE E-mail, as line 2");
  }

  @Test
  void allAreCountedAndTheFirstAreKept() {
    ImportReport report = run(FileCheck.unique("email"), rows(5_001, i -> i + ",ana@x.org,"));

    assertThat(report.warnings()).isEqualTo(5_000);
    assertThat(report.problems().total()).isEqualTo(5_000);
    assertThat(report.problems().first())
        .extracting(problem -> problem.at().record())
        .isEqualTo(LongStream.rangeClosed(2, 101).boxed().toList());
  }

  @Test
  void rowsThatWereDoneBeforeACrashTakePartAfterwards() {
    String[] rows = {"1,ana@x.org,", "2,bo@x.org,", "3,cy@x.org,", "4,ana@x.org,", "5,bo@x.org,"};
    CallCounter calls = new CallCounter();
    List<String> undisturbed = said(checking(watched(calls)).run(file(rows)));

    assertThat(undisturbed)
        .containsExactly(
            "5: DUPLICATE_IN_FILE E-mail, as line 2", "6: DUPLICATE_IN_FILE E-mail, as line 3");
    for (int call = 1; call <= calls.calls().size(); call++) {
      InMemoryContactStore memory = new InMemoryContactStore();
      Importer breaking = checking(WatchedJournaledStore.over(memory, CrashAtCall.before(call)));
      assertThat(catchThrowable(() -> breaking.run(file(rows)))).isNotNull();
      assertThat(said(checking(memory).resume("key", file(rows))))
          .as("crash at call %d", call)
          .isEqualTo(undisturbed);
    }
  }

  private static ContactStore watched(CallCounter calls) {
    return WatchedJournaledStore.over(new InMemoryContactStore(), calls);
  }

  private static Importer checking(ContactStore store) {
    return Given.importer(SPEC, store).fileCheck(FileCheck.unique("email")).chunkRows(1).build();
  }

  @Test
  void rulesOfAnotherFileCheckAreOtherRules() {
    Given.importer(SPEC, store).build().run(file("1,,").key("k"));

    assertThat(
            catchThrowableOfType(
                    ImportRefusedException.class,
                    () ->
                        Given.importer(SPEC, store)
                            .fileCheck(FileCheck.unique("id"))
                            .build()
                            .run(file("1,,").key("k")))
                .report()
                .problems()
                .first())
        .extracting(Problem::toString)
        .containsExactly("line 1: IMPORT_KEY_REUSED");
  }

  private ImportReport run(FileCheck check, String... rows) {
    return Given.importer(SPEC, new InMemoryContactStore())
        .fileCheck(check)
        .build()
        .run(file(rows));
  }

  private static ImportSource file(String... rows) {
    List<String> lines = new ArrayList<>(List.of("Id,E-mail,Name"));
    lines.addAll(List.of(rows));
    return Given.file("key", lines.toArray(String[]::new));
  }

  private static String[] rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).toArray(String[]::new);
  }

  private static List<String> said(ImportReport report) {
    return report.problems().first().stream()
        .map(
            problem ->
                problem.at().line()
                    + ": "
                    + problem.code()
                    + problem.column().map(name -> " " + name).orElse("")
                    + problem.other().map(row -> ", as line " + row.line()).orElse(""))
        .toList();
  }
}
