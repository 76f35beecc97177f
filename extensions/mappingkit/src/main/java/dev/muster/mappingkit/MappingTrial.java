package dev.muster.mappingkit;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Imports generated files into new stores in memory, and watches rows as rules see them. */
final class MappingTrial {

  private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

  private final ImportRules rules;

  MappingTrial(ImportRules rules) {
    this.rules = rules;
  }

  ImportRules rules() {
    return rules;
  }

  /** Imports a file in a form, or answers why it was refused. */
  MappingRun run(MappingFile file, FileForm form) throws Refused {
    return run(form.read(file.spec()), file.bytes(form));
  }

  /** Imports a file by a spec, or answers why it was refused. */
  MappingRun run(CsvImportSpec spec, byte[] bytes) throws Refused {
    Map<Long, MappedRow> mapped = new HashMap<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    RowValidator watching =
        RowValidator.named(
            "watching",
            "1",
            row -> {
              mapped.put(row.at().record(), row);
              return List.of();
            });
    Importer importer =
        Importer.builder()
            .spec(spec)
            .contacts(new InMemoryContactStore())
            .validator(watching.and(rules.validator()))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .listener(
                new ImportListener() {
                  @Override
                  public void onRow(RowOutcome outcome) {
                    outcomes.add(outcome);
                  }
                })
            .build();
    try {
      ImportReport report = importer.run(ImportSource.of(bytes));
      return new MappingRun(report, outcomes, mapped);
    } catch (ImportRefusedException e) {
      throw new Refused(e);
    }
  }

  /** The file was refused as a whole. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(ImportRefusedException cause) {
      super(
          "the file is refused: "
              + String.join(
                  ", ", cause.report().problems().first().stream().map(Problem::toString).toList()),
          cause);
    }
  }
}
