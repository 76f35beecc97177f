package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.Importer;
import dev.muster.model.Identifier;
import dev.muster.report.ImportReport;
import dev.muster.report.MusterException;
import dev.muster.row.ProblemCode;
import dev.muster.row.Severity;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerCase;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.TriggerVerdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of which a rule or the process dies again and again. */
class DeadlyRowsTest extends ResumeSuite {

  @Test
  void rowOnWhichARuleFailsAgainAndAgainIsRejected() {
    RowValidator fragile =
        RowValidator.named(
            "fragile",
            "1",
            row -> {
              if (row.value("plan").filter("free"::equals).isPresent() && row.at().record() > 4) {
                throw new IllegalStateException("no");
              }
              return List.of();
            });
    Importer importer = importer(memory, engine).validator(fragile).build();
    assertThatThrownBy(() -> importer.run(Given.file("k", LINES)))
        .isInstanceOf(MusterException.class);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> importer.resume("k", Given.file("k", LINES)))
          .isInstanceOf(MusterException.class);
    }

    ImportReport report = importer.resume("k", Given.file("k", LINES));

    assertThat(report.rows().read()).isEqualTo(8);
    assertThat(report.problems().first())
        .extracting(Object::toString)
        .contains("record 8, line 11: RULE_FAILED");
  }

  @Test
  void rowOnWhichPlanningFailsAgainAndAgainIsRejected() {
    TriggerPolicy fragile =
        new TriggerPolicy() {
          @Override
          public TriggerVerdict decide(TriggerCase given) {
            throw new IllegalStateException("no");
          }

          @Override
          public String describe() {
            return "fragile";
          }
        };
    Importer importer = importer(memory, engine).triggers(fragile).build();

    ImportReport report = resumedUntilDone(importer, 30);

    assertThat(report.problems().counts()).containsEntry(ProblemCode.RULE_FAILED, 6L);
    assertThat(Given.held(memory)).isEmpty();
  }

  /** Ends the process, as far as an import can tell: no exception, and nothing told after it. */
  private static final class Death extends Error {

    private static final long serialVersionUID = 1L;
  }

  private static RowValidator deadly(String email) {
    return RowValidator.named(
        "deadly",
        "1",
        row -> {
          if (row.identifiers().contains(Identifier.of("email", email))) {
            throw new Death();
          }
          return List.of();
        });
  }

  private static ImportReport resumedUntilDone(Importer importer, int most) {
    for (int i = 0; i < most; i++) {
      try {
        return importer.resume("k", Given.file("k", LINES));
      } catch (Death | MusterException e) {
        // the next one goes on
      }
    }
    throw new AssertionError("not done after " + most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana@example.org", "bo@example.org", "eve@example.org"})
  void rowOfWhichTheProcessDiesIsTriedAloneAndGivenUpInTheEnd(String deadly) {
    Importer importer = importer(memory, engine).validator(deadly(deadly)).build();

    ImportReport report = resumedUntilDone(importer, 30);

    long rows = Stream.of(LINES).filter(line -> line.startsWith(deadly)).count();
    assertThat(report.rows().read()).isEqualTo(8);
    assertThat(report.problems().counts()).containsEntry(ProblemCode.PROCESS_DIED, rows);
    assertThat(Given.held(memory)).noneMatch(each -> each.contains(deadly)).hasSize(3);
    assertThat(report.problems().first())
        .filteredOn(problem -> problem.code() == ProblemCode.PROCESS_DIED)
        .allMatch(problem -> problem.severity() == Severity.ERROR)
        .hasSize((int) rows);
  }

  @Test
  void historySaysWhichRowIsTried() {
    Importer importer = importer(memory, engine).validator(deadly("eve@example.org")).build();
    for (int i = 0; i < 9; i++) {
      assertThatThrownBy(() -> importer.resume("k", Given.file("k", LINES)))
          .isInstanceOf(Death.class);
    }

    assertThat(importer.history().find("k").orElseThrow().report().orElseThrow().problems().first())
        .extracting(Object::toString)
        .contains("record 8, line 11: PROCESS_DIED");
  }
}
