package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.OutcomeKind;
import dev.muster.report.RowCounts;
import dev.muster.report.RowOutcome;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The laws of an import, to be held against any store with any workload. Each law works for tenants
 * of its own, so one store serves many tries; each throws an {@link AssertionError} that shows what
 * differs.
 *
 * <p>Stateless.
 */
public final class ImportLaws {

  private static final int ALL_AT_ONCE = 10_000;

  private ImportLaws() {}

  /** Law 1: every record ends in exactly one outcome, and the counts add up to the records read. */
  public static void everyRecordEndsOnce(Workload workload, StoreProbe probe, int chunkRows) {
    Observed seen = trial(workload, probe).run("first", file(workload, LineEnd.LF), chunkRows);
    int records = workload.file().records().size();
    assertThat(seen.outcomes())
        .extracting(outcome -> outcome.at().record())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, records).boxed().toList());
    RowCounts rows = seen.report().rows();
    assertThat(rows.read()).isEqualTo(records);
    assertThat(rows)
        .isEqualTo(
            new RowCounts(
                count(seen, OutcomeKind.CREATED),
                count(seen, OutcomeKind.UPDATED),
                count(seen, OutcomeKind.UNCHANGED),
                count(seen, OutcomeKind.SKIPPED),
                count(seen, OutcomeKind.REJECTED),
                0,
                0));
  }

  /**
   * Law 2: the result is that of the rows applied one at a time in file order, as a model of the
   * import says.
   */
  public static void resultIsRowByRow(Workload workload, StoreProbe probe, int chunkRows) {
    Observed seen = trial(workload, probe).run("first", file(workload, LineEnd.LF), chunkRows);
    Expected expected = workload.expected();
    assertThat(seen.outcomes()).extracting(RowOutcome::kind).isEqualTo(expected.outcomes());
    assertThat(seen.started()).containsExactlyInAnyOrderElementsOf(expected.started());
    if (!expected.contacts().isEmpty()) {
      assertThat(seen.contacts()).isEqualTo(expected.contacts());
    }
  }

  /** Law 2: chunk size, stream chunking and line ends change nothing. */
  public static void cuttingChangesNothing(
      Workload workload, StoreProbe probe, int chunkRows, int streamBytes) {
    Observed whole = trial(workload, probe).run("first", file(workload, LineEnd.LF), ALL_AT_ONCE);
    Observed small = trial(workload, probe).run("first", file(workload, LineEnd.LF), chunkRows);
    assertThat(small).isEqualTo(whole);
    Observed dripping =
        trial(workload, probe)
            .run(
                "first", new DripStream(workload.file().bytes(LineEnd.LF), streamBytes), chunkRows);
    assertThat(dripping).isEqualTo(whole);
    for (LineEnd lineEnd : List.of(LineEnd.CRLF, LineEnd.CR)) {
      Observed other = trial(workload, probe).run("first", file(workload, lineEnd), chunkRows);
      assertThat(other.contacts()).isEqualTo(whole.contacts());
      assertThat(other.started()).isEqualTo(whole.started());
      assertThat(other.report().rows()).isEqualTo(whole.report().rows());
    }
  }

  /**
   * Law 5: the same file under the same key answers the first report and starts nothing. Under
   * another key every row that was not rejected is unchanged, and nothing starts; for files in
   * which no two rows mean the same person, or of events.
   */
  public static void secondImportChangesNothing(
      Workload workload, StoreProbe probe, int chunkRows) {
    ImportTrial trial = trial(workload, probe);
    Observed first = trial.run("first", file(workload, LineEnd.LF), chunkRows);
    Observed again = trial.run("first", file(workload, LineEnd.LF), chunkRows);
    assertThat(again)
        .isEqualTo(new Observed(first.report(), List.of(), first.contacts(), List.of()));
    Observed other = trial.run("second", file(workload, LineEnd.LF), chunkRows);
    assertThat(other.outcomes())
        .extracting(RowOutcome::kind)
        .isSubsetOf(OutcomeKind.UNCHANGED, OutcomeKind.REJECTED);
    assertThat(other.contacts()).isEqualTo(first.contacts());
    assertThat(other.started()).isEmpty();
    assertThat(other.report().rows().rejected()).isEqualTo(first.report().rows().rejected());
  }

  /**
   * Law 3: a review says of each row what the run does, writes the same files, and does nothing
   * else.
   *
   * @param before is imported first, so that the store holds some of the people
   */
  public static void reviewIsTheRun(
      Workload before, Workload workload, StoreProbe probe, int chunkRows) {
    ImportTrial trial = trial(workload, probe);
    trial.run("before", file(before, LineEnd.LF), chunkRows);
    Observed untouched = trial.run("before", file(before, LineEnd.LF), chunkRows);
    Observed review = trial.review(workload.file().bytes(LineEnd.LF), chunkRows);
    assertThat(review.contacts()).isEqualTo(untouched.contacts());
    assertThat(review.started()).isEmpty();
    Observed run = trial.run("reviewed", file(workload, LineEnd.LF), chunkRows);
    assertThat(review.outcomes()).isEqualTo(run.outcomes());
    assertThat(review.report()).isEqualTo(run.report());
    trial.filesMustBeThoseOf("review of reviewed", "reviewed");
  }

  private static long count(Observed seen, OutcomeKind kind) {
    return seen.outcomes().stream().filter(outcome -> outcome.kind() == kind).count();
  }

  private static ImportTrial trial(Workload workload, StoreProbe probe) {
    return new ImportTrial(workload, probe, UUID.randomUUID().toString());
  }

  private static ByteArrayInputStream file(Workload workload, LineEnd lineEnd) {
    return new ByteArrayInputStream(workload.file().bytes(lineEnd));
  }
}
