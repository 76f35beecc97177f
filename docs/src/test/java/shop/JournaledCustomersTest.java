package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.jdbc.JdbcJournal;
import dev.muster.report.Guarantee;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.spec.CsvImportSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledCustomersTest {

  private static final CsvImportSpec SPEC =
      CsvImportSpec.people().identifier("email").attribute("first_name").attribute("plan").build();

  private static final ImportSource FILE =
      ImportSource.of(
              "email,first_name,plan\nana@example.org,Ana,pro\nben@example.org,Ben,free\n"
                  .getBytes(StandardCharsets.UTF_8))
          .key("customers of May");

  @TempDir Path folder;

  private JdbcConnectionPool database;

  @BeforeEach
  void createTable() throws SQLException {
    database = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("shop"), "", "");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CustomerStore.TABLE);
    }
  }

  @AfterEach
  void closeDatabase() {
    database.dispose();
  }

  @Test
  void oneCallMakesTheStoreJournaled() throws SQLException {
    ImportReport report = importer(database).run(FILE);

    assertThat(report.rows()).isEqualTo(new RowCounts(2, 0, 0, 0, 0, 0, 0));
    assertThat(customers()).containsExactly("ana@example.org Ana pro", "ben@example.org Ben free");
  }

  @Test
  void sameKeyAnswersTheFirstReport() {
    ImportReport first = importer(database).run(FILE);

    assertThat(importer(database).run(FILE)).isEqualTo(first);
  }

  @Test
  void anotherKeyFindsNothingToChange() {
    importer(database).run(FILE);

    assertThat(importer(database).run(FILE.key("again")).rows())
        .isEqualTo(new RowCounts(0, 0, 2, 0, 0, 0, 0));
  }

  @Test
  void changedRowsUpdateTheirCustomers() throws SQLException {
    importer(database).run(FILE);

    ImportReport report =
        importer(database)
            .run(
                ImportSource.of(
                    "email,first_name,plan\nana@example.org,Anna,team\n"
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(report.rows()).isEqualTo(new RowCounts(0, 1, 0, 0, 0, 0, 0));
    assertThat(customers())
        .containsExactly("ana@example.org Anna team", "ben@example.org Ben free");
  }

  @Test
  void rowThatDoesNotFitTheTableIsRejectedAlone() throws SQLException {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").attribute("plan").attribute("shoe_size").build();

    ImportReport report =
        importer(database, spec)
            .run(
                ImportSource.of(
                    "email,plan,shoe_size\nana@example.org,pro,\nben@example.org,free,44\n"
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(report.rows()).isEqualTo(new RowCounts(1, 0, 0, 0, 1, 0, 0));
    assertThat(report.problems().first())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.STORE_REFUSED);
    assertThat(customers()).containsExactly("ana@example.org null pro");
  }

  private static Importer importer(DataSource database) {
    return importer(database, SPEC);
  }

  private static Importer importer(DataSource database, CsvImportSpec spec) {
    // tag::journaled[]
    return Importer.builder()
        .spec(spec)
        .contacts(JdbcJournal.journaled(database, CustomerStore::new))
        .guarantee(Guarantee.JOURNALED)
        .build();
    // end::journaled[]
  }

  private List<String> customers() throws SQLException {
    List<String> customers = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT email || ' ' || COALESCE(first_name, 'null') || ' ' || plan"
                    + " FROM customer ORDER BY email")) {
      while (row.next()) {
        customers.add(row.getString(1));
      }
    }
    return customers;
  }
}
