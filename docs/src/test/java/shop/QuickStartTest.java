package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.jdbc.StoredContact;
import dev.muster.model.Identifier;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import dev.muster.spi.ContactStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

  private static final Path FILES = Path.of("src", "test", "resources", "quick-start");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-05T08:00:00Z"), ZoneOffset.UTC);

  private String jdbcUrl = "";

  @BeforeEach
  void nameDatabase(@TempDir Path folder) {
    jdbcUrl = "jdbc:h2:file:" + folder.resolve("contacts");
  }

  @Test
  void reportsAreThoseOfThePage() throws IOException {
    try (JdbcContactStore store = JdbcContactStore.open(jdbcUrl)) {
      assertThat(run(people(store), "people.csv").toText()).isEqualTo(text("people-report.txt"));
      assertThat(run(events(store), "events.csv").toText()).isEqualTo(text("events-report.txt"));
    }
  }

  @Test
  void contactHasItsEvents() {
    try (JdbcContactStore store = JdbcContactStore.open(jdbcUrl)) {
      run(people(store), "people.csv");
      run(events(store), "events.csv");

      // tag::contact[]
      List<StoredContact> found =
          store.contacts("default", Identifier.of("email", "ana@example.org"));
      // end::contact[]

      StoredContact ana = found.get(0);
      assertThat(ana.attributes()).isEqualTo(Map.of("plan", "pro", "signed_up", "2024-01-31"));
      assertThat(ana.events())
          .extracting(event -> event.properties().get("amount"))
          .containsExactly(new BigDecimal("19.90"), new BigDecimal("7.50"));
    }
  }

  @Test
  void secondImportFindsNothingToDo() {
    try (JdbcContactStore store = JdbcContactStore.open(jdbcUrl)) {
      Importer importer = events(store);
      run(people(store), "people.csv");
      ImportReport first = run(importer, "events.csv");
      Path file = FILES.resolve("events.csv");

      // tag::keys[]
      ImportReport same = importer.run(ImportSource.of(file).key("events.csv"));
      ImportReport other = importer.run(ImportSource.of(file).key("once more"));
      // end::keys[]

      assertThat(same).isEqualTo(first);
      assertThat(other.rows()).isEqualTo(new RowCounts(0, 0, 2, 0, 1, 0, 0));
    }
  }

  private static Importer people(ContactStore store) {
    // tag::people[]
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .attribute("plan", "Plan")
            .attribute("signed_up", "Signed up", ValueType.date())
            .build();

    return Importer.builder()
        .spec(spec)
        .contacts(store)
        .validator(
            RowValidator.emailSyntax("email")
                .and(RowValidator.required("plan"))
                .and(RowValidator.oneOf("plan", "free", "pro", "team")))
        .clock(CLOCK)
        .build();
    // end::people[]
  }

  private static Importer events(ContactStore store) {
    // tag::events[]
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email", "E-mail")
            .eventName("Event")
            .eventTime("Time")
            .property("amount", "Amount", ValueType.decimal())
            .build();

    return Importer.builder().spec(spec).contacts(store).clock(CLOCK).build();
    // end::events[]
  }

  private static ImportReport run(Importer importer, String name) {
    Path file = FILES.resolve(name);
    // tag::run[]
    ImportReport report = importer.run(ImportSource.of(file).key(name));
    // end::run[]
    return report;
  }

  private static String text(String name) throws IOException {
    return Files.readString(FILES.resolve(name));
  }
}
