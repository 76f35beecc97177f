package dev.muster.internal.read;

import dev.muster.spec.CellTrim;
import dev.muster.spec.Dialect;
import dev.muster.spec.FileGuess.Finding;
import dev.muster.spec.FileGuess.Trait;
import dev.muster.spec.HeaderRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which delimiter and header make a table of a text: all likely ones are tried. */
final class TableEvidence {

  private static final Map<Character, String> NAMES =
      Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "pipe");
  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

  private final TableTrial best;
  private final List<TableTrial> trials;
  private final boolean named;

  private TableEvidence(TableTrial best, List<TableTrial> trials, boolean named) {
    this.best = best;
    this.trials = trials;
    this.named = named;
  }

  static TableEvidence of(String text) {
    Optional<SeparatorLine> line = SeparatorLine.of(text);
    List<Character> candidates = line.map(found -> List.of(found.delimiter())).orElse(CANDIDATES);
    List<TableTrial> trials =
        candidates.stream()
            .map(
                delimiter ->
                    Stream.of(CellTrim.KEEP, CellTrim.TRIM)
                        .map(trim -> TableTrial.of(text, delimiter, trim))
                        .max(Comparator.comparingLong(TableTrial::score))
                        .orElseThrow())
            .toList();
    TableTrial best = trials.stream().reduce((a, b) -> b.score() > a.score() ? b : a).orElseThrow();
    return new TableEvidence(best, trials, line.isPresent());
  }

  Dialect dialect(Dialect base) {
    return base.withDelimiter(best.delimiter())
        .withTrim(best.trims() ? CellTrim.TRIM : CellTrim.KEEP)
        .withHeader(best.objection().isEmpty() ? HeaderRecord.FIRST : HeaderRecord.NONE);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    String trials = this.trials.stream().map(this::outcome).collect(Collectors.joining("; "));
    findings.add(
        new Finding(
            Trait.DELIMITER, name(best.delimiter()), named ? "the first line names it" : trials));
    findings.add(
        new Finding(
            Trait.TRIM,
            best.trims() ? "blanks around cells are dropped" : "blanks around cells are content",
            best.trims()
                ? "every cell of the first record but the first starts with a blank"
                : "not every cell of the first record starts with a blank"));
    findings.add(
        new Finding(
            Trait.HEADER,
            best.objection().isEmpty() ? "the first record" : "none",
            best.objection().orElse("each cell of the first record can be a name")));
    findings.add(
        new Finding(
            Trait.COLUMNS,
            String.valueOf(best.width()),
            best.fitting() + " of " + best.records() + " records have as many cells"));
    return findings;
  }

  private String outcome(TableTrial trial) {
    return name(trial.delimiter())
        + ": "
        + trial.fitting()
        + " of "
        + trial.records()
        + " records with "
        + trial.width()
        + (trial.width() == 1 ? " cell" : " cells");
  }

  private static String name(char delimiter) {
    return NAMES.getOrDefault(delimiter, String.valueOf(delimiter));
  }
}
