package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import dev.muster.report.UndoCounts;
import dev.muster.report.UndoReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code muster undo}, {@code history} and {@code show}. */
class HistoryCommandsTest {

  @TempDir private Path folder;

  @BeforeEach
  void importPeople() throws IOException {
    Path file =
        Files.writeString(file(), Ran.muster("generate", "people", "--rows", 3, "--seed", 1).out());
    assertThat(imported("import", file, "--key", "K").exit()).isZero();
  }

  private Path file() {
    return folder.resolve("people.csv");
  }

  private Ran imported(Object... command) {
    return Ran.muster(
        Ran.all(
            List.of(command),
            "--spec",
            Ran.data("generated/people.spec.json"),
            "--store",
            store()));
  }

  private Object store() {
    return "jdbc:h2:" + folder.resolve("store");
  }

  private Ran ran(Object... command) {
    return Ran.muster(Ran.all(List.of(command), "--store", store()));
  }

  @Test
  void importIsUndoneAndTheHistorySaysSo() {
    Ran undone = ran("undo", "K", "--json");

    assertThat(undone.exit()).isZero();
    assertThat(UndoReport.fromJson(undone.out()).contacts()).isEqualTo(new UndoCounts(3, 0, 0));
    assertThat(ran("undo", "K").out()).startsWith("Undone: everything is as if");
    assertThat(ran("history").out().lines())
        .anyMatch(line -> line.endsWith("  UNDONE  K  3 rows, 0 rejected  people.csv"))
        .anyMatch(line -> line.endsWith("  DONE  undo of K"));
    assertThat(ran("history", "--max", 1, "--json").out())
        .contains("\"undo of K\"")
        .doesNotContain("people.csv");
    assertThat(ran("show", "K").out()).startsWith("Undone: what was imported of people.csv");
    assertThat(ran("show", "undo of K").out()).startsWith("Undone: everything");
  }

  @Test
  void resumeOfWhatIsDoneAnswersItsReport() {
    Ran resumed = imported("resume", "K", file(), "--json");

    assertThat(resumed.exit()).isZero();
    assertThat(resumed.out()).isEqualTo(imported("import", file(), "--key", "K", "--json").out());
  }

  @Test
  void resumeUnderOtherRulesIsRefused() {
    Ran resumed = imported("resume", "K", file(), "--cap", "5");

    assertThat(resumed.exit()).isEqualTo(2);
    assertThat(resumed.err()).contains("IMPORT_KEY_REUSED");
    assertThat(imported("resume", "K").exit()).isEqualTo(64);
  }

  @Test
  void rowsAreShown() {
    assertThat(ran("show", "K", "--rows").out())
        .startsWith("{\"record\":1,\"line\":2,\"outcome\":\"CREATED\"")
        .hasLineCount(3);
    assertThat(ran("show", "K", "--json").out()).contains("\"importId\" : \"K\"");
  }

  @Test
  void correctedRowsAreResolved() throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("spec.json"),
            """
            {"spec": {"kind": "people", "columns": [{"header": "email", "as": "identifier", "scheme": "email"}]}}
            """);
    Path bad = Files.writeString(folder.resolve("bad.csv"), "email\nana@x.org\n \n \n");
    Path corrected = Files.writeString(folder.resolve("good.csv"), "_row,email\n3,bo@x.org\n");
    assertThat(ran("import", bad, "--spec", spec, "--key", "B").exit()).isEqualTo(1);
    assertThat(ran("show", "B").out()).contains("0 of 2 rejected rows resolved since");

    assertThat(ran("import", corrected, "--spec", spec, "--corrects", "B").exit()).isZero();

    assertThat(ran("show", "B").out()).contains("1 of 2 rejected rows resolved since");
    assertThat(ran("show", "B", "--json").out()).contains("\"resolved\" : 1");
    assertThat(ran("show", "B", "--rows").out().lines())
        .filteredOn(line -> line.contains("resolvedBy"))
        .singleElement()
        .asString()
        .startsWith("{\"record\":2,");
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThat(ran("show", "x")).isEqualTo(new Ran(2, "", "muster: the history has no \"x\"\n"));
    Ran undo = ran("undo", "x");
    assertThat(undo.exit()).isEqualTo(2);
    assertThat(undo.err()).startsWith("muster: Undo refused: IMPORT_UNKNOWN");
    assertThat(ran("history", "--max", 0).exit()).isEqualTo(64);
  }

  @Test
  void oldImportsExpire() {
    assertThat(ran("history", "--expire", "P1D").out()).contains("  " + ImportState.DONE + "  K  ");
    assertThat(ran("history", "--expire", "PT0S")).isEqualTo(new Ran(0, "", ""));
  }
}
