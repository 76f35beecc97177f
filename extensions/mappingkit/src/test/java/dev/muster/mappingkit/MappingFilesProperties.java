package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.RowCounts;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingFilesProperties {

  private static final int PEOPLE = 4;
  private static final CsvImportSpec SPEC =
      CsvImportSpec.people().identifier("email").attribute("plan").build();

  @Property
  void fewPeopleComeAgainAndAgainEachOnceInAFile(@ForAll("histories") List<MappingFile> history) {
    InMemoryContactStore store = new InMemoryContactStore();
    Importer importer = Importer.builder().spec(SPEC).contacts(store).tenant("t").build();
    for (int i = 0; i < history.size(); i++) {
      byte[] file = history.get(i).bytes(FileForm.plain());
      RowCounts rows = importer.run(ImportSource.of(file).key("file " + i)).rows();
      assertThat(rows.created() + rows.updated() + rows.unchanged())
          .isEqualTo(history.get(i).rows().size());
      assertThat(rows.rejected()).isZero();
    }
    assertThat(store.contacts("t")).hasSizeBetween(1, 2 * PEOPLE);
  }

  @Provide
  Arbitrary<List<MappingFile>> histories() {
    return MappingFiles.of(SPEC).histories(3, PEOPLE);
  }
}
