package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.FileInspector;
import dev.muster.ImportSource;
import dev.muster.spec.ColumnAdvice;
import dev.muster.spec.ColumnMatch;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.HeaderFit;
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.SpecDescription;
import dev.muster.spec.SpecProposal;
import dev.muster.spec.SpecTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MapHeadersTest {

  private static final ImportSource EXPORT =
      ImportSource.of(
          "Given Name,Family Name,E-mail 1 - Value,Phnoe\nAna,Ash,ana@example.org,+491\n"
              .getBytes(StandardCharsets.UTF_8));

  @Test
  void addressBookFitsAndSaysWhy() throws IOException {
    // tag::match[]
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("first_name")
            .attribute("phone")
            .headerMatch(HeaderMatch.SYNONYMS)
            .build();
    // end::match[]

    assertThat(fit(spec).columns())
        .extracting(column -> column.header() + ": " + column.how())
        .containsExactly(
            "Given Name: SYNONYM",
            "Family Name: NONE",
            "E-mail 1 - Value: SYNONYM",
            "Phnoe: SUGGESTED");
    assertThat(fit(spec).problems())
        .extracting(problem -> problem.code() + ": " + problem.hint())
        .contains(
            "COLUMN_MISSING: rename the column 'Phnoe', if it is the one, or add the column, or"
                + " mark it optional in the spec");
  }

  private static HeaderFit fit(CsvImportSpec spec) throws IOException {
    ImportSource file = EXPORT;
    // tag::fit[]
    HeaderFit fit = FileInspector.unicode().match(spec, file);
    for (ColumnMatch column : fit.columns()) {
      String is = column.target().map(target -> target.header()).orElse("nothing");
      show(column.header() + " is " + is + ": " + column.how());
    }
    // end::fit[]
    return fit;
  }

  @Test
  void specIsProposedFromTheFileAndHasATemplate() throws IOException {
    ImportSource file = EXPORT;
    // tag::propose[]
    SpecProposal proposal = FileInspector.unicode().propose(file);
    for (ColumnAdvice column : proposal.columns()) {
      show(column.header() + " is " + column.type().name() + ": " + column.notices());
    }
    CsvImportSpec spec = proposal.spec().orElseThrow();
    // end::propose[]

    // tag::template[]
    String csv = SpecTemplate.of(spec).text();
    String page = SpecDescription.of(spec).markdown();
    // end::template[]

    assertThat(csv).startsWith("Given Name,Family Name,E-mail 1 - Value,Phnoe\n");
    assertThat(page).contains("| E-mail 1 - Value | yes | the person's email |");
  }

  private static void show(String line) {
    assertThat(line).contains(" is ");
  }
}
