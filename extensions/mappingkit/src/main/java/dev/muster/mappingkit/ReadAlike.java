package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Holds two ways to write the same rows against each other. */
final class ReadAlike {

  private final MappingFile file;
  private final MappingTrial trial;
  private final MappingRun plain;

  private ReadAlike(MappingFile file, MappingTrial trial, MappingRun plain) {
    this.file = file;
    this.trial = trial;
    this.plain = plain;
  }

  static ReadAlike to(MappingFile file, MappingTrial trial) throws Refused {
    return new ReadAlike(file, trial, trial.run(file, FileForm.plain()));
  }

  /** Answers the first row that is not read as in the plain form of the file. */
  Optional<String> differs(MappingFile other, FileForm form) throws Refused {
    MappingRun run = trial.run(other, form);
    for (int row = 0; row < file.rows().size(); row++) {
      String before = shown(plain, row, file);
      String after = shown(run, row, file);
      if (!before.equals(after)) {
        return Optional.of("row " + (row + 1) + " was " + before + ", and then " + after);
      }
    }
    return Optional.empty();
  }

  private static String shown(MappingRun run, int row, MappingFile file) {
    String fate = run.fate(row);
    return run.mapped(row).map(mapped -> shown(mapped, file) + " ").orElse("") + fate;
  }

  private static String shown(MappedRow row, MappingFile file) {
    TreeMap<String, Object> fields = new TreeMap<>();
    for (Column column : file.columns()) {
      file.spec()
          .field(column.role())
          .map(RowLayout::nameOf)
          .ifPresent(name -> row.value(name).ifPresent(value -> fields.put(name, value)));
    }
    List<String> shown = new ArrayList<>();
    row.identifiers().stream()
        .map(id -> id.scheme() + "=" + id.parts())
        .sorted(Comparator.naturalOrder())
        .forEach(shown::add);
    row.event().map(ReadAlike::shown).ifPresent(shown::add);
    return shown + " " + fields;
  }

  private static String shown(EventData event) {
    return event.name() + " at " + event.time();
  }
}
