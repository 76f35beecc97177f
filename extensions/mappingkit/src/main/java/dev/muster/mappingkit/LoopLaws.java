package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.OutcomeKind;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The laws of files that come back, to be held against any store with files for any preset, see
 * {@link PresetFiles#tame}. Each try works for tenants of its own, so one store serves many tries.
 *
 * <p>Stateless.
 */
public final class LoopLaws {

  private static final int OURS = 2;

  /** The row below the header, as a spreadsheet numbers it. */
  private static final int FIRST_ROW = 2;

  private static final int ALL = 10_000;

  private LoopLaws() {}

  /** What somebody who corrects an error file does with the columns that came in front. */
  public enum Columns {
    /** Leaves them. */
    STAY,
    /** Removes them. */
    REMOVED
  }

  /**
   * Law 7: the error file, corrected and imported, leaves the store as the correct file does. Only
   * the cells that were wrong are put right; all others stay as the error file has them.
   *
   * @param drawn whose records are people and objects who are all different
   * @param spoilings what is to be wrong with each record, as many as there are or more
   */
  public static void errorFileClosesTheLoop(
      PresetFile drawn, List<Spoiling> spoilings, StoreProbe probe, Columns columns) {
    PresetFile file = accepted(drawn);
    List<Spoiling> wrongs = fitting(file, spoilings);
    Trial meant = new Trial(file, probe);
    assertThat(meant.run("truth", text(meant.file)).rows().rejected()).isZero();
    Trial looped = new Trial(file, probe);
    ImportReport first = looped.run("spoilt", looped.spoilt(wrongs));
    long wrong = wrongs.stream().filter(each -> each != Spoiling.NONE).count();
    assertThat(first.rows().rejected()).isEqualTo(wrong);
    if (wrong > 0) {
      ImportReport second = looped.run("corrected", looped.corrected(wrongs, columns));
      assertThat(second.rows().rejected()).isZero();
      assertThat(second.rows().read()).isEqualTo(wrong);
    }
    assertThat(looped.world.contacts()).isEqualTo(meant.world.contacts());
    assertThat(looped.world.objects(file)).isEqualTo(meant.world.objects(file));
  }

  /** An error file that nobody corrects comes back with the same cells. */
  public static void uncorrectedErrorFileComesBack(
      PresetFile drawn, List<Spoiling> spoilings, StoreProbe probe) {
    List<Spoiling> wrongs = fitting(drawn, spoilings);
    Trial trial = new Trial(drawn, probe);
    if (trial.run("spoilt", trial.spoilt(wrongs)).rows().rejected() > 0) {
      String errors = trial.errors("spoilt");
      trial.run("again", errors);
      assertThat(cells(trial.errors("again"))).isEqualTo(cells(errors));
    }
  }

  private static List<List<String>> cells(String errors) {
    return CsvCells.of(errors).stream().map(record -> record.subList(OURS, record.size())).toList();
  }

  /** The file without the records that its preset rejects. */
  private static PresetFile accepted(PresetFile drawn) {
    Trial trial = new Trial(drawn, StoreProbe.inMemory());
    Set<Long> rejected =
        trial.observed("drawn", text(trial.file)).outcomes().stream()
            .filter(outcome -> outcome.kind() == OutcomeKind.REJECTED)
            .map(RowOutcome::at)
            .map(at -> at.record())
            .collect(Collectors.toCollection(HashSet::new));
    List<FileRecord> records = drawn.csv().records();
    return drawn.with(
        IntStream.range(0, records.size())
            .filter(i -> !rejected.contains(i + 1L))
            .mapToObj(records::get)
            .toList());
  }

  private static List<Spoiling> fitting(PresetFile file, List<Spoiling> spoilings) {
    List<FileRecord> records = file.csv().records();
    return IntStream.range(0, records.size())
        .mapToObj(i -> spoilings.get(i).fitting(file, records.get(i)))
        .toList();
  }

  private static String text(PresetFile file) {
    return new String(file.csv().bytes(LineEnd.LF), StandardCharsets.UTF_8);
  }

  /** Imports for one tenant. */
  private static final class Trial {

    private final PresetWorld world;
    private final PresetFile file;
    private final ImportTrial imports;

    Trial(PresetFile drawn, StoreProbe probe) {
      this.world = new PresetWorld(drawn.preset().spec(), probe);
      this.file = world.here(drawn);
      this.imports = new ImportTrial(drawn.preset(), probe, world);
    }

    Observed observed(String key, String text) {
      return imports.run(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ALL);
    }

    ImportReport run(String key, String text) {
      return observed(key, text).report();
    }

    String errors(String key) {
      return imports.file(key, ImportFile.ERRORS);
    }

    String spoilt(List<Spoiling> wrongs) {
      StringBuilder text = new StringBuilder(line(file.csv().header()));
      for (int i = 0; i < wrongs.size(); i++) {
        FileRecord record = wrongs.get(i).spoil(file, file.csv().records().get(i));
        text.append(wrongs.get(i).spoilLine(line(record.cells())));
      }
      return text.toString();
    }

    String corrected(List<Spoiling> wrongs, Columns columns) {
      List<FileRecord> records = new ArrayList<>();
      List<List<String>> rows = CsvCells.of(errors("spoilt"));
      for (List<String> row : rows.subList(1, rows.size())) {
        int number = Integer.parseInt(row.get(0)) - FIRST_ROW;
        List<String> cells = new ArrayList<>(row);
        FileRecord truth = file.csv().records().get(number);
        for (int wrong : wrongs.get(number).wrongCells(file)) {
          cells.set(OURS + wrong, truth.cell(wrong));
        }
        records.add(record(cells, columns));
      }
      CsvFile fixed = new CsvFile(record(rows.get(0), columns).cells(), records);
      return new String(fixed.bytes(LineEnd.CRLF), StandardCharsets.UTF_8);
    }

    private static FileRecord record(List<String> cells, Columns columns) {
      return new FileRecord(columns == Columns.STAY ? cells : cells.subList(OURS, cells.size()));
    }

    private static String line(List<String> cells) {
      return new String(new CsvFile(cells, List.of()).bytes(LineEnd.LF), StandardCharsets.UTF_8);
    }
  }
}
