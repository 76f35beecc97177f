package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.preset.Leanplum;
import dev.muster.preset.Preset;
import dev.muster.preset.api.LeanplumJob;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.testkit.InMemoryContactStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An import of Leanplum's as a job. */
class LeanplumJobTest {

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final List<String> lines = new ArrayList<>();

  private ImportReport run(Preset preset, String... rows) {
    ImportListener listener =
        new ImportListener() {
          @Override
          public void onRow(RowOutcome row) {
            lines.add(LeanplumJob.line(row));
          }
        };
    return ByPreset.importer(preset, store).listener(listener).build().run(Given.file("k", rows));
  }

  @Test
  @DisplayName("L42 L43 each row has a line by its effect, and the job has counts")
  void eachRowHasALineByItsEffect() {
    Preset never = Leanplum.events().creating(Leanplum.CreateDisposition.CREATE_NEVER).preset();
    ByPreset.rows(Leanplum.events().preset(), store, "before", "userId,event,time", "u1,a,1");

    ImportReport report =
        run(
            never,
            "userId,event,time",
            "u1,buys,1718400000",
            " u2,buys,1718400000",
            "u1,buys,yesterday",
            "u1,buys,1718900000");

    assertThat(lines)
        .containsExactly(
            "{\"success\":true}",
            "{\"success\":true,\"warning\":{\"message\":\"Record 2: skipped\"}}",
            "{\"success\":false,\"error\":{\"message\":\"Record 3, column 'time': NOT_A_DATE_TIME;"
                + " write date, time and offset in a form of the spec, for example"
                + " 2024-01-31T12:00:00Z\"}}",
            "{\"success\":true}");
    assertThat(LeanplumJob.results(report, List.of("results.jsonl")))
        .isEqualTo(
            "{\"response\":[{\"state\":\"FINISHED\",\"data\":{\"successesCount\":2,"
                + "\"failuresCount\":2,\"files\":[\"results.jsonl\"]}}]}");
  }
}
