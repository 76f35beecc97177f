package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import dev.muster.report.RowOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Every record has exactly one outcome, and the counts add up. */
record TotalLaw() implements Law {

  @Override
  public String name() {
    return "total";
  }

  @Override
  public Optional<String> broken(MappingFile file, MappingTrial trial) throws Refused {
    MappingRun run = trial.run(file, FileForm.plain());
    List<Long> records =
        run.outcomes().stream().map(RowOutcome::at).map(at -> at.record()).sorted().toList();
    List<Long> expected = LongStream.rangeClosed(1, file.rows().size()).boxed().toList();
    if (!records.equals(expected)) {
      return Optional.of("outcomes were told of records " + records + " and not of " + expected);
    }
    return run.report().rows().read() == expected.size()
        ? Optional.empty()
        : Optional.of("the report counts " + run.report().rows().read() + " records");
  }
}
