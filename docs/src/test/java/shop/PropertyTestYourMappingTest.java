package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.mappingkit.FileForm;
import dev.muster.mappingkit.MappingFile;
import dev.muster.mappingkit.MappingFiles;
import dev.muster.mappingkit.MappingLaws;
import dev.muster.report.ImportReport;
import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PropertyTestYourMappingTest {

  private static final CsvImportSpec CUSTOMERS =
      CsvImportSpec.people()
          .identifier("email", "E-mail")
          .column(Column.attribute("zip").from("ZIP").example("10115"))
          .attribute("orders", "Orders", ValueType.integer())
          .build();

  // tag::check[]
  @Test
  void mappingKeepsItsLaws() {
    MappingLaws.check(CUSTOMERS);
  }

  // end::check[]

  // tag::rules[]
  @Test
  void mappingKeepsItsLawsWithRules() {
    MappingLaws.of(CUSTOMERS)
        .rules(ImportRules.of(RowValidator.pattern("zip", "[0-9]{5}")))
        .texts("ZIP", Arbitraries.strings().numeric().ofMinLength(4).ofMaxLength(6))
        .tries(100)
        .check();
  }

  // end::rules[]

  private static CsvImportSpec wrong() {
    // tag::wrong[]
    CsvImportSpec wrong =
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .attribute(
                "lastOrder",
                "Last order",
                ValueType.dateTime(
                        TimeForm.pattern("MM/dd/uuuu HH:mm"), TimeForm.pattern("dd/MM/uuuu HH:mm"))
                    .in(ZoneId.of("UTC")))
            .build();
    // end::wrong[]
    return wrong;
  }

  @Test
  void counterexampleIsThatOfThePage() throws IOException {
    AssertionError found =
        catchThrowableOfType(AssertionError.class, () -> MappingLaws.check(wrong()));

    assertThat(found)
        .hasMessage(
            Files.readString(Path.of("src/test/resources/property-test/counterexample.txt"))
                .stripTrailing());
  }

  // tag::own[]
  @Property(tries = 20)
  void everyRowOfAFileMakesAPerson(@ForAll("files") MappingFile file) {
    byte[] bytes = file.bytes(FileForm.plain());

    ImportReport report = importer(new InMemoryContactStore()).run(ImportSource.of(bytes));

    assertThat(report.rows().created()).isEqualTo(file.rows().size());
  }

  @Provide
  Arbitrary<MappingFile> files() {
    return MappingFiles.of(CUSTOMERS).upTo(10);
  }

  // end::own[]

  private static Importer importer(InMemoryContactStore store) {
    return Importer.builder().spec(CUSTOMERS).contacts(store).build();
  }
}
