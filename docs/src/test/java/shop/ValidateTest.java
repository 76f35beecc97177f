package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.report.ImportReport;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.FileCheck;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidateTest {

  private static final CsvImportSpec SPEC =
      CsvImportSpec.people()
          .identifier("id")
          .attribute("email")
          .attribute("phone")
          .attribute("name")
          .attribute("start", "start", ValueType.date())
          .attribute("end", "end", ValueType.date())
          .build();

  @Test
  void rowsAreRejectedOrWarned() {
    assertThat(
            said(
                Importer.builder().validator(rules().and(noRoles())),
                "1,ana@example.org,,Ana,2024-01-01,2024-12-31",
                "2,,,,2024-12-31,2024-01-01",
                "3,info@example.org,12,Info,,"))
        .containsExactly(
            "3 NONE_GIVEN",
            "3 VALUE_MISSING name",
            "3 VALUES_OUT_OF_ORDER end",
            "4 PATTERN_NOT_MATCHED phone",
            "4 HOST_RULE email");
  }

  @Test
  void fileIsAskedAsAWhole() {
    assertThat(
            said(
                withChecks(Importer.builder()),
                "1,ana@example.org,,Ana,,",
                "2,ana@example.org,,Bo,,",
                "2,bo@example.org,,Bo,,",
                "bo,,,Bo,,",
                "b\u043e,,,Bo,,"))
        .containsExactly(
            "6 IDENTIFIER_LOOKALIKE id",
            "3 DUPLICATE_IN_FILE email, as line 2",
            "4 SEVERAL_VALUES_FOR_KEY email, as line 3",
            "6 LOOK_ALIKE_IDENTIFIERS id, as line 5");
  }

  private static RowValidator rules() {
    // tag::rules[]
    RowValidator rules =
        RowValidator.atLeastOne("email", "phone")
            .and(RowValidator.required("name").asWarning())
            .and(RowValidator.emailSyntax("email"))
            .and(RowValidator.inOrder("start", "end"))
            .and(RowValidator.pattern("phone", "\\+[0-9]{6,15}").asWarning());
    // end::rules[]
    return rules;
  }

  private static RowValidator noRoles() {
    // tag::own[]
    RowValidator noRoles =
        RowValidator.named(
            "no-roles",
            "1",
            List.of("email"),
            row ->
                row.value("email").filter(email -> email.toString().startsWith("info@")).stream()
                    .map(email -> Problem.warning(ProblemCode.HOST_RULE, row.at(), "email"))
                    .map(problem -> problem.withHint("ask for the address of a person"))
                    .toList());
    // end::own[]
    return noRoles;
  }

  private static ImporterBuilder withChecks(ImporterBuilder importer) {
    // tag::checks[]
    importer.fileCheck(
        FileCheck.unique("email"),
        FileCheck.oneValueEach("id", "email"),
        FileCheck.lookAlikes("id"),
        FileCheck.notConstant("id"),
        FileCheck.notShifted("email", "name"));
    // end::checks[]
    return importer;
  }

  private static List<String> said(ImporterBuilder importer, String... rows) {
    String file = "id,email,phone,name,start,end\n" + String.join("\n", rows);
    ImportReport report =
        importer
            .spec(SPEC)
            .contacts(new InMemoryContactStore())
            .build()
            .run(ImportSource.of(file.getBytes(StandardCharsets.UTF_8)));
    return report.problems().first().stream().map(ValidateTest::shown).toList();
  }

  private static String shown(Problem problem) {
    return Stream.of(
            problem.at().line() + " " + problem.code(),
            problem.column().map(name -> " " + name).orElse(""),
            problem.other().map(row -> ", as line " + row.line()).orElse(""))
        .reduce("", String::concat);
  }
}
