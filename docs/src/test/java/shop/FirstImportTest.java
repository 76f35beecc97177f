package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Importer;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstImportTest {

  @TempDir Path folder;

  @Test
  void tenLinesImportPeople() throws IOException {
    Path csv =
        Files.writeString(folder.resolve("people.csv"), "E-mail,Plan\nana@example.org,pro\nben,\n");

    String report = report(csv, "jdbc:h2:file:" + folder.resolve("contacts"));

    assertThat(report).contains("2 read", "1 created", "1 rejected");
  }

  private static String report(Path csv, String jdbcUrl) throws IOException {
    // tag::import[]
    var spec =
        CsvImportSpec.people().identifier("email", "E-mail").attribute("plan", "Plan").build();
    try (var store = JdbcContactStore.open(jdbcUrl);
        var file = Files.newInputStream(csv)) {
      return Importer.builder()
          .spec(spec)
          .contacts(store)
          .validator(RowValidator.emailSyntax("email").and(RowValidator.required("plan")))
          .build()
          .run(file)
          .toText();
    }
    // end::import[]
  }
}
