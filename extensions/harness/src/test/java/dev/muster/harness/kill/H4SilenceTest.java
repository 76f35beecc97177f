package dev.muster.harness.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.harness.oracle.PlainRow;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Recorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * H4: a word that stands in every cell is found in nothing that a process prints, throws or names,
 * whatever goes wrong: neither in its output, nor among its threads, its temporary files and the
 * names of its files, nor in notices and in the report that the journal keeps.
 */
class H4SilenceTest {

  private static final String WORD = "kanari";

  @ParameterizedTest
  @EnumSource
  void noCellIsShown(Database database) {
    for (Workload.Kind kind : Workload.Kind.values()) {
      Workload workload = marked(Workload.of(kind, 200, 30));
      try (Trial trial = new Trial(database, workload, 20)) {
        List<String> shown = new ArrayList<>();
        killWhereItsThreadsAreSeen(trial, shown);
        failingEngine(trial, shown);
        changedFile(trial, workload, shown);
        trial.recorder().answering(said -> Recorder.WELL);
        trial.finish();
        shown.addAll(trial.recorder().lines("TELL"));
        shown.addAll(trial.recorder().lines("CALL"));
        shown.addAll(trial.report());
        shown.addAll(around(trial));
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(shown).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(WORD));
        assertThat(trial.dump().verdict().contacts()).anyMatch(line -> line.contains(WORD));
      }
    }
  }

  private static void killWhereItsThreadsAreSeen(Trial trial, List<String> shown) {
    Halt halt = Halt.at(trial.recorder(), "before COMMIT", 3);
    try (Child child = trial.start()) {
      halt.reached();
      shown.add(child.threads());
      child.kill();
      shown.add(child.printed());
    } finally {
      halt.release();
    }
  }

  private static void failingEngine(Trial trial, List<String> shown) {
    trial
        .recorder()
        .answering(said -> said.kind().equals("START") ? Recorder.THROW : Recorder.WELL);
    try (Child child = trial.startUntilItBegins()) {
      child.endsWithin(700_000_000L);
      child.kill();
      shown.add(child.printed());
    }
  }

  private static void changedFile(Trial trial, Workload workload, List<String> shown) {
    byte[] bytes = workload.bytes();
    bytes[120] ^= 1;
    trial.write(bytes);
    try (Child child = trial.start()) {
      int end = child.end();
      shown.add(child.printed());
      assertThat(end).as(child.printed()).isNotZero();
    }
    trial.write(workload.bytes());
  }

  /** Names of all files, and what is in temporary ones and in logs. */
  private static List<String> around(Trial trial) {
    List<String> seen = new ArrayList<>();
    try (Stream<Path> all = Files.walk(trial.folder())) {
      for (Path path : all.toList()) {
        seen.add(path.toString());
        boolean told =
            path.toString().endsWith(".log") || path.startsWith(trial.folder().resolve("tmp"));
        if (told && Files.isRegularFile(path)) {
          seen.add(Files.readString(path, StandardCharsets.ISO_8859_1));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return seen;
  }

  /** Puts the word into texts, and into all cells of every fifth row. */
  private static Workload marked(Workload workload) {
    List<PlainRow> rows = new ArrayList<>();
    for (PlainRow row : workload.rows()) {
      List<String> cells = new ArrayList<>(row.cells());
      for (int i = 0; i < cells.size(); i++) {
        boolean note = i == cells.size() - 1 && workload.kind() == Workload.Kind.PEOPLE;
        boolean text = i < 2 || note;
        if (!cells.get(i).isEmpty() && (text || rows.size() % 5 == 0)) {
          cells.set(i, WORD + cells.get(i));
        }
      }
      rows.add(new PlainRow(cells, row.damage()));
    }
    return new Workload(workload.kind(), workload.lineEnd(), workload.header(), rows);
  }
}
