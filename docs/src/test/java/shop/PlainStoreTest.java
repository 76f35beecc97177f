package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.jdbc.JdbcJournal;
import dev.muster.model.ContactId;
import dev.muster.model.Scope;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spi.ContactStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainStoreTest {

  private static final ImportSource FILE =
      ImportSource.of(
          """
          email,event,time
          ana@example.org,Signs up,2024-03-01T13:05Z
          ana@example.org,Completes checkout,2024-03-02T13:05Z
          """
              .getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;

  @Test
  void plainStoreWithAJournalIsIdempotent() {
    String jdbcUrl = "jdbc:h2:file:" + folder.resolve("journal");
    MapContactStore store = new MapContactStore();

    ImportReport first = report(store, jdbcUrl, "one");
    ImportReport same = report(store, jdbcUrl, "one");
    ImportReport other = report(store, jdbcUrl, "two");

    assertThat(first.guarantee()).isEqualTo(Guarantee.IDEMPOTENT);
    assertThat(first.rows()).isEqualTo(new RowCounts(2, 0, 0, 0, 0, 0, 0));
    assertThat(same).isEqualTo(first);
    assertThat(other.rows()).isEqualTo(new RowCounts(0, 0, 2, 0, 0, 0, 0));
    assertThat(store.events(new Scope("default", "any", "anyone"), new ContactId("person 1")))
        .extracting(event -> event.name())
        .containsExactly("Signs up", "Completes checkout");
  }

  private static ImportReport report(ContactStore store, String jdbcUrl, String key) {
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email")
            .eventName("event")
            .eventTime("time")
            .unknownPeople(UnknownPeople.CREATE)
            .build();
    ImportSource source = FILE.key(key);
    // tag::journal[]
    try (JdbcJournal journal = JdbcJournal.open(jdbcUrl)) {
      return Importer.builder()
          .spec(spec)
          .contacts(store)
          .journal(journal)
          .guarantee(Guarantee.IDEMPOTENT)
          .build()
          .run(source);
    }
    // end::journal[]
  }
}
