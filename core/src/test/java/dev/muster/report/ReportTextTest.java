package dev.muster.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.rule.SuppressReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTextTest {

  private static final Instant INSTANT = Instant.parse("2026-01-05T10:00:00.123456Z");

  @Test
  void peopleFileWithProblemsIsSummedUp() {
    List<Problem> problems = new ArrayList<>();
    for (int record = 1; record <= 12; record++) {
      problems.add(error(ProblemCode.NOT_AN_EMAIL, record * 7L, "email"));
    }
    problems.add(Problem.error(ProblemCode.OPEN_QUOTE, new RowRef(90, 91, 9_000)));
    problems.add(
        Problem.warning(ProblemCode.COLUMN_SKIPPED, new RowRef(0, 1, 0), "notes of the shop"));
    problems.add(error(ProblemCode.NOT_A_DATE, 95, "born"));
    problems.add(error(ProblemCode.NOT_A_DATE, 99, "born"));
    ImportReport report =
        report(
            ImportState.DONE,
            new RowCounts(9_412, 388, 120, 0, 80, 0, 1),
            new PeopleCounts(9_412, 388),
            new EventCounts(0),
            1,
            new TriggerCounts(0, 0, Map.of()),
            new ProblemCounts(Map.of(ProblemCode.NOT_AN_EMAIL, 81L), problems));

    assertThat(report.toText())
        .isEqualTo(
            """
            Done: people.csv was read to its end, and 80 rows were rejected.

            Rows
              10,000 read
               9,412 created
                 388 updated
                 120 unchanged: the store had it all
                  80 rejected
                   1 blank line besides

            Campaigns
              None listens to what these rows did.

            Problems: 80 errors, 1 warning
                  12 errors: NOT_AN_EMAIL, column 'email'
                     lines 8, 15, 22, 29, 36, 43 and 6 more
                     write one address such as ana@example.org
                   2 errors: NOT_A_DATE, column 'born'
                     lines 96 and 100
                     write an existing day in the form of the spec, for example 2024-02-29
                   1 error: OPEN_QUOTE
                     line 91
                     close the quoted cell, or double the quotes inside it
                   1 warning: COLUMN_SKIPPED, column 'notes of the shop'
                     line 1
                     name the column in the spec, or let surplus columns be imported
                  65 more, further down in the file

            Import spring-2026, as of 2026-01-05T10:00:00Z.
            Journaled: after a crash each row still takes effect once.
            """);
  }

  @Test
  void eventsFileSaysWhatStartsAndWhatDoesNotAndWhy() {
    ImportReport report =
        report(
            ImportState.DONE,
            new RowCounts(3, 0, 0, 0, 0, 0, 0),
            new PeopleCounts(1, 0),
            new EventCounts(3),
            0,
            new TriggerCounts(
                1, 2, Map.of(SuppressReason.ELAPSED, 1_000_000L, SuppressReason.FUTURE, 4L)),
            ProblemCounts.none());

    assertThat(report.toText())
        .isEqualTo(
            """
            Done: people.csv was read to its end, and no row was rejected.

            Rows
                      3 read
                      3 created

            In the store
                      1 person created
                      3 events stored

            Campaigns
                      1 to start at once
                      2 to start later, when their delay has passed
              1,000,000 not to start: the campaign's delay has passed already
                      4 not to start: what happened has a time in the future

            Import spring-2026, as of 2026-01-05T10:00:00Z.
            Journaled: after a crash each row still takes effect once.
            """);
  }

  @Test
  void refusedFileIsNamedWithTheReason() {
    ImportReport report =
        report(
            ImportState.REFUSED,
            new RowCounts(0, 0, 0, 0, 0, 0, 0),
            new PeopleCounts(0, 0),
            new EventCounts(0),
            0,
            new TriggerCounts(0, 0, Map.of()),
            ProblemCounts.of(
                List.of(Problem.error(ProblemCode.COLUMN_MISSING, new RowRef(0, 1, 0), "E-mail"))));

    assertThat(report.toText())
        .isEqualTo(
            """
            Refused: nothing of people.csv was imported.

            Problems: 1 error
              1 error: COLUMN_MISSING, column 'E-mail'
                line 1
                add the column, or mark it optional in the spec

            Import spring-2026, as of 2026-01-05T10:00:00Z.
            """);
  }

  @Test
  void textThatWouldMoveTheCursorIsReplaced() {
    Problem problem =
        Problem.error(ProblemCode.NOT_A_DATE, new RowRef(1, 2, 9), "a\u001b[2J\u202eb\r\n");

    assertThat(
            report(
                    ImportState.DONE,
                    new RowCounts(0, 0, 0, 0, 1, 0, 0),
                    new PeopleCounts(0, 0),
                    new EventCounts(0),
                    0,
                    new TriggerCounts(0, 0, Map.of()),
                    ProblemCounts.of(List.of(problem)))
                .toText())
        .contains("column 'a\uFFFD[2J\uFFFDb\uFFFD\uFFFD'");
  }

  private static Problem error(ProblemCode code, long record, String column) {
    return Problem.error(code, new RowRef(record, record + 1, record * 100), column);
  }

  private static ImportReport report(
      ImportState state,
      RowCounts rows,
      PeopleCounts people,
      EventCounts events,
      long warnings,
      TriggerCounts triggers,
      ProblemCounts problems) {
    return new ImportReport(
        "spring-2026",
        state,
        Guarantee.JOURNALED,
        INSTANT,
        new FileFacts("people.csv", 1_234, "00"),
        rows,
        people,
        events,
        StoreCounts.nothing(),
        Optional.empty(),
        warnings,
        triggers,
        TriggerForecast.none(),
        problems,
        Map.of());
  }
}
