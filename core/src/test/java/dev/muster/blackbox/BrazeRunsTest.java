package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.Preset;
import dev.muster.report.ImportReport;
import dev.muster.report.ImportReview;
import dev.muster.testkit.InMemoryContactStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a review, a run and a history say of a file of Braze. */
class BrazeRunsTest {

  private static final Preset PEOPLE = Braze.attributes(BrazeKey.EXTERNAL_ID).preset();

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  @DisplayName("B50 B51 B53 X13 a review reads every row, writes nothing, and stops no run")
  void reviewReadsEveryRow() {
    Importer importer = ByPreset.importer(PEOPLE, store).build();
    ImportSource file = Given.file("k", "external_id,gender", "1,M", "2,F", "3,x", ",M");

    ImportReview review = importer.review(file);

    assertThat(Given.held(store)).isEmpty();
    assertThat(review.report().problems().first())
        .hasToString(
            "[record 3, line 4, column 'gender': NOT_ALLOWED,"
                + " record 4, line 5: IDENTIFIER_MISSING]");

    ImportReport report = importer.run(file);

    assertThat(report.rows()).isEqualTo(review.report().rows());
    assertThat(report.problems()).isEqualTo(review.report().problems());
    assertThat(report.state()).isEqualTo(ImportState.DONE);
    assertThat(Given.held(store))
        .containsExactly(
            "[external_id=1] {gender=M}", "[external_id=2] {gender=F}", "[external_id=3] {}");
  }

  @Test
  @DisplayName("B5 line ends may be mixed")
  void lineEndsMayBeMixed() {
    assertThat(ByPreset.rows(PEOPLE, store, "k", "external_id,first_name", "1,Ana\r", "2,Bo\r"))
        .containsExactly("1 CREATED [PERSON_CREATED]", "2 CREATED [PERSON_CREATED]");
    assertThat(Given.held(store))
        .containsExactly("[external_id=1] {first_name=Ana}", "[external_id=2] {first_name=Bo}");
  }

  @Test
  @DisplayName("B58 the history has each import with who, when, how it ended and what it came to")
  void historyHasEachImport() {
    ImportReport report =
        ByPreset.importer(PEOPLE, store)
            .actor("ana")
            .build()
            .run(Given.file("k", "external_id,first_name", "1,Ana"));

    List<ImportEntry> history = store.imports(Given.TENANT, 9);
    assertThat(history).hasSize(1);
    ImportEntry entry = history.get(0);
    assertThat(entry.scope().actor()).isEqualTo("ana");
    assertThat(entry.startedAt()).isEqualTo(Given.NOW);
    assertThat(entry.state()).isEqualTo(ImportState.DONE);
    assertThat(entry.ending().map(end -> ImportReport.fromTree(end.report()))).hasValue(report);
  }
}
