package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.model.Scope;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryArtifacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/**
 * The laws of files that come back, to be held against any store. Each works for tenants of its
 * own, so one store serves many tries.
 *
 * <p>Stateless.
 */
public final class LoopLaws {

  private static final int OURS = 2;

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
   */
  public static void errorFileClosesTheLoop(
      LoopFile file, StoreProbe probe, int chunkRows, Columns columns) {
    Trial meant = new Trial(file, probe, chunkRows);
    ImportReport whole = meant.run("truth", file.truth().bytes(LineEnd.LF));
    assertThat(whole.rows().rejected()).isZero();
    Trial looped = new Trial(file, probe, chunkRows);
    ImportReport first = looped.run("spoilt", file.spoilt());
    long wrong = file.spoilings().stream().filter(each -> each != Spoiling.NONE).count();
    assertThat(first.rows().rejected()).isEqualTo(wrong);
    if (wrong > 0) {
      String corrected = corrected(file, looped.errors("spoilt"), columns);
      ImportReport second = looped.run("corrected", corrected.getBytes(StandardCharsets.UTF_8));
      assertThat(second.rows().rejected()).isZero();
      assertThat(second.rows().read()).isEqualTo(wrong);
    }
    assertThat(looped.contacts()).isEqualTo(meant.contacts());
  }

  /** An error file that nobody corrects comes back with the same cells. */
  public static void uncorrectedErrorFileComesBack(LoopFile file, StoreProbe probe, int chunkRows) {
    Trial trial = new Trial(file, probe, chunkRows);
    if (trial.run("spoilt", file.spoilt()).rows().rejected() == 0) {
      return;
    }
    String errors = trial.errors("spoilt");
    trial.run("again", errors.getBytes(StandardCharsets.UTF_8));
    assertThat(cells(trial.errors("again"))).isEqualTo(cells(errors));
  }

  private static List<List<String>> cells(String errors) {
    return CsvCells.of(errors).stream().map(record -> record.subList(OURS, record.size())).toList();
  }

  private static String corrected(LoopFile file, String errors, Columns columns) {
    List<FileRecord> records = new ArrayList<>();
    List<List<String>> rows = CsvCells.of(errors);
    for (List<String> row : rows.subList(1, rows.size())) {
      int number = Integer.parseInt(row.get(0)) - 1;
      List<String> cells = new ArrayList<>(row);
      FileRecord truth = file.truth().records().get(number);
      for (int wrong : file.spoilings().get(number).wrongCells(truth.cells().size())) {
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

  /** Imports for one tenant. */
  private static final class Trial {

    private final String tenant = UUID.randomUUID().toString();
    private final InMemoryArtifacts artifacts = new InMemoryArtifacts();
    private final LoopFile file;
    private final StoreProbe probe;
    private final int chunkRows;

    Trial(LoopFile file, StoreProbe probe, int chunkRows) {
      this.file = file;
      this.probe = probe;
      this.chunkRows = chunkRows;
    }

    ImportReport run(String key, byte[] bytes) {
      return Importer.builder()
          .spec(file.spec())
          .contacts(probe.contacts())
          .tenant(tenant)
          .files(artifacts, EnumSet.allOf(ImportFile.class))
          .chunkRows(chunkRows)
          .build()
          .run(ImportSource.of(bytes).key(key));
    }

    String errors(String key) {
      return artifacts.text(new Scope(tenant, key, "importer"), ImportFile.ERRORS.fileName());
    }

    List<ContactDump> contacts() {
      return file.everybody().stream()
          .flatMap(identifier -> probe.stored(tenant, identifier).stream())
          .toList();
    }
  }
}
