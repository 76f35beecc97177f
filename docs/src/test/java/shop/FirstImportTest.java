package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
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
    Path file =
        Files.writeString(
            folder.resolve("people.csv"), "E-mail,Plan\nana@example.org,pro\nben,free\n");

    String text = report(file, "jdbc:h2:file:" + folder.resolve("contacts"));

    assertThat(text).contains("2 read", "1 created", "1 rejected");
  }

  private static String report(Path file, String jdbcUrl) {
    // tag::import[]
    var people = CsvImportSpec.people().identifier("email", "E-mail").attribute("plan", "Plan");
    try (var store = JdbcContactStore.open(jdbcUrl)) {
      return Importer.builder()
          .spec(people.build())
          .contacts(store)
          .validator(RowValidator.emailSyntax("email").and(RowValidator.required("plan")))
          .build()
          .run(ImportSource.of(file))
          .toText();
    }
    // end::import[]
  }
}
