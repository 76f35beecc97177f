package dev.muster;

import dev.muster.internal.infer.ColumnSurvey;
import dev.muster.internal.infer.SpecProposer;
import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.internal.read.UnreadableFileException;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.ColumnAdvice;
import dev.muster.spec.Dialect;
import dev.muster.spec.FileGuess;
import dev.muster.spec.Limits;
import dev.muster.spec.SpecProposal;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One look at the records of a file whose dialect is known. */
final class FileSurvey {

  private static final RowRef FILE = new RowRef(0, 1, 0);
  private static final int MOST_PROBLEMS = 10;

  private final FileGuess file;
  private final Optional<ZoneId> zone;
  private final List<Problem> problems = new ArrayList<>();
  private long records;
  private long damaged;

  FileSurvey(FileGuess file, Optional<ZoneId> zone) {
    this.file = file;
    this.zone = zone;
  }

  SpecProposal propose(InputStream in, long mostRecords) {
    Dialect dialect = file.dialect();
    List<ColumnAdvice> columns = List.of();
    try (RecordReader reader = RecordReader.open(in, dialect, Limits.standard())) {
      ColumnSurvey survey = new ColumnSurvey(reader.columns(), dialect.trim(), zone);
      problems.addAll(reader.warnings());
      look(reader, survey, mostRecords);
      columns = survey.advice();
    } catch (UnreadableFileException e) {
      problems.addAll(e.problems());
      return new SpecProposal(file, Optional.empty(), List.of(), records, damaged, problems);
    }
    return proposal(new SpecProposer(dialect, columns));
  }

  private void look(RecordReader reader, ColumnSurvey survey, long mostRecords) {
    Optional<ReadRecord> next = reader.next();
    while (next.isPresent() && records + damaged < mostRecords) {
      next.get()
          .<Runnable>fold(
              clean ->
                  () -> {
                    records++;
                    survey.see(clean.row());
                  },
              broken -> () -> damaged(broken.problem()))
          .run();
      next = reader.next();
    }
  }

  private void damaged(Problem problem) {
    damaged++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  private SpecProposal proposal(SpecProposer proposer) {
    if (proposer.spec().isEmpty()) {
      problems.add(
          0,
          Problem.error(ProblemCode.COLUMN_MISSING, FILE)
              .withHint("no column is called like an identifier or full of e-mail addresses"));
    }
    return new SpecProposal(file, proposer.spec(), proposer.columns(), records, damaged, problems);
  }
}
