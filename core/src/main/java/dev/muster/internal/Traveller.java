package dev.muster.internal;

import dev.muster.internal.files.Original;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of a chunk: on its way to the store, or ended before. */
sealed interface Traveller {

  RowRef at();

  /** What was said of it so far. */
  List<Problem> problems();

  /** What the file says, as far as a file that is written wants it. */
  Original original();

  /** What that means, as far as it could be read. */
  Optional<MappedRow> mapped();

  /** Answers this row at the end of its way. */
  default Traveller ended(RowOutcome outcome) {
    return new Ended(outcome, mapped(), original());
  }

  /** Answers this row with one thing more said of it. */
  Traveller saying(Problem problem);

  /** Answers how a row ends that the store does not take. */
  default RowOutcome rejected(ProblemCode why) {
    List<Problem> all = new ArrayList<>(problems());
    all.add(Problem.error(why, at()));
    return RowOutcome.without(at(), OutcomeKind.REJECTED, all);
  }

  /** Answers how a row ends that the run does not come to any more. */
  default RowOutcome unprocessed() {
    return RowOutcome.without(at(), OutcomeKind.UNPROCESSED, problems());
  }

  /** Still on its way. */
  record OnItsWay(MappedRow row, Original original) implements Traveller {

    @Override
    public Traveller saying(Problem problem) {
      return new OnItsWay(row.withProblems(List.of(problem)), original);
    }

    @Override
    public RowRef at() {
      return row.at();
    }

    @Override
    public List<Problem> problems() {
      return row.problems();
    }

    @Override
    public Optional<MappedRow> mapped() {
      return Optional.of(row);
    }
  }

  /** Ended in reading, mapping or validation. */
  record Ended(RowOutcome outcome, Optional<MappedRow> mapped, Original original)
      implements Traveller {

    @Override
    public Traveller saying(Problem problem) {
      List<Problem> all = new ArrayList<>(outcome.problems());
      all.add(problem);
      return new Ended(RowOutcome.without(outcome.at(), outcome.kind(), all), mapped, original);
    }

    @Override
    public RowRef at() {
      return outcome.at();
    }

    @Override
    public List<Problem> problems() {
      return outcome.problems();
    }
  }
}
