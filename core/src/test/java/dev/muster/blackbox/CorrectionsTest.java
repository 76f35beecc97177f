package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import dev.muster.report.ImportFile;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.InMemoryContactStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the history says of rejected rows that were corrected and imported. */
class CorrectionsTest {

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final InMemoryArtifacts files = new InMemoryArtifacts();
  private Importer importer;

  @BeforeEach
  void fourRowsAreRejected() {
    importer =
        Given.importer(Given.people(), store)
            .files(files, Set.of(ImportFile.ERRORS))
            .chunkRows(2)
            .build();
    importer.run(
        Given.file("k", "email,plan", "a@x.org,a", ",b", "c@x.org,c", ",d", ",e", "x,y,z"));
  }

  private String errors() {
    return files.text(new Scope(Given.TENANT, "k", "importer"), "errors.csv");
  }

  private void correct(String key, String text) {
    importer.run(ImportSource.of(text.getBytes(StandardCharsets.UTF_8)).key(key).corrects("k"));
  }

  private List<String> rows() {
    return importer.history().rows("k", 0, 99).stream().map(CorrectionsTest::shown).toList();
  }

  private static String shown(LedgerRow row) {
    Object by = row.detail().get("resolvedBy");
    return row.record() + " " + row.kind() + (by == null ? "" : " resolved by " + by);
  }

  @Test
  @DisplayName("C83 rows of the corrected error file are resolved in the history of the first run")
  void correctedRowsAreResolved() {
    correct("l", errors().replace(",,b", ",b@x.org,b").replace(",,e", ",e@x.org,e"));

    assertThat(rows())
        .containsExactly(
            "1 CREATED",
            "2 REJECTED resolved by l",
            "3 CREATED",
            "4 REJECTED",
            "5 REJECTED resolved by l",
            "6 REJECTED");
    assertThat(importer.history().resolved("k")).isEqualTo(2);
    assertThat(importer.history().resolved("l")).isZero();
    assertThat(importer.history().find("l").orElseThrow().about().corrects()).hasValue("k");
    assertThat(importer.history().find("l").orElseThrow().toJson())
        .contains("\"corrects\" : \"k\"");
  }

  @Test
  void rowsBehindBlankLinesAreFoundAgain() {
    importer.run(Given.file("o", "", "email,plan", "", ",b", "", "c@x.org,\"c\nc\"", ",d"));
    importer.run(
        ImportSource.of("_row,email,plan\n7,d@x.org,d\n".getBytes(StandardCharsets.UTF_8))
            .key("p")
            .corrects("o"));

    assertThat(importer.history().rows("o", 0, 99).stream().map(CorrectionsTest::shown))
        .containsExactly("1 REJECTED", "2 UPDATED", "3 REJECTED resolved by p");
  }

  @Test
  void severalFilesMayCorrectAnImport() {
    correct("l", "_row,email,plan\n5,d@x.org,d\n");
    correct("m", "_row,email,plan\n3,b@x.org,b\n5,d@x.org,d\n");

    assertThat(importer.history().resolved("k")).isEqualTo(2);
  }

  @Test
  void rowsThatWereNotRejectedAndOthersAreNotMarked() {
    correct("l", "_row,email,plan\n2,a@x.org,z\n9,y@x.org,y\nx,w@x.org,w\n,v@x.org,v\n");

    assertThat(importer.history().resolved("k")).isZero();
    assertThat(rows()).noneMatch(row -> row.contains("resolved"));
  }

  @Test
  void fileThatCorrectsNothingResolvesNothing() {
    importer.run(Given.file("l", "_row,email,plan", "3,b@x.org,b"));

    assertThat(importer.history().resolved("k")).isZero();
    assertThat(importer.history().rows("l", 0, 9).get(0).detail()).isEmpty();
  }

  @Test
  void undoneCorrectionResolvesNothing() {
    correct("l", "_row,email,plan\n3,b@x.org,b\n");
    importer.undo("l");

    assertThat(importer.history().resolved("k")).isZero();
  }
}
