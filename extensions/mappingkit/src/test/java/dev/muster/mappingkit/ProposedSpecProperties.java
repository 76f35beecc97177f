package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.FileInspector;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportReport;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventSpec;
import dev.muster.spec.SpecProposal;
import dev.muster.spec.UnknownPeople;
import dev.muster.testkit.InMemoryContactStore;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is proposed for a file imports the file. */
class ProposedSpecProperties {

  private static final int RECORDS = 12;

  @Property
  void cleanFileOfPeopleIsImportedWhole(@ForAll("people") Workload people) throws IOException {
    CsvFile clean = people.file();

    assertThat(run(proposed(clean), clean).rows().rejected()).isZero();
  }

  @Property
  void soundRowsOfEventsAreImported(@ForAll("events") Workload events) throws IOException {
    CsvFile clean = sound(events.file());

    assertThat(run(proposed(clean), clean).rows().rejected()).isZero();
  }

  @Provide
  Arbitrary<Workload> people() {
    return PeopleFiles.ofDistinctPeople(RECORDS);
  }

  @Provide
  Arbitrary<Workload> events() {
    return EventFiles.upTo(RECORDS);
  }

  /** Rows that say who did what; whatever they say besides must come in. */
  private static CsvFile sound(CsvFile file) {
    List<FileRecord> rows =
        file.records().stream()
            .filter(row -> !row.cell(0).isEmpty() && !row.cell(1).isEmpty())
            .toList();
    return new CsvFile(file.header(), rows);
  }

  private static CsvImportSpec proposed(CsvFile file) throws IOException {
    SpecProposal proposal =
        FileInspector.unicode().propose(ImportSource.of(file.bytes(LineEnd.LF)));
    CsvImportSpec spec = proposal.spec().orElseThrow();
    return spec instanceof EventSpec events
        ? events.toBuilder().unknownPeople(UnknownPeople.CREATE).build()
        : spec;
  }

  private static ImportReport run(CsvImportSpec spec, CsvFile file) {
    return Importer.builder()
        .spec(spec)
        .contacts(new InMemoryContactStore())
        .build()
        .run(ImportSource.of(file.bytes(LineEnd.LF)));
  }
}
