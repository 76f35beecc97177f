package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakerOptionTest {

  private static final String SPEC =
      "{\"spec\": {\"kind\": \"people\", \"columns\": ["
          + "{\"header\": \"email\", \"as\": \"identifier\", \"scheme\": \"email\"}]},"
          + "\"rules\": {\"fileChecks\": [{\"check\": \"notConstant\", \"field\": \"email\"}]}}";

  @TempDir private Path folder;

  private Ran run(String command, Object... more) throws IOException {
    Path file =
        Files.write(
            folder.resolve("people.csv"), List.of("email", "a@x.org", "\"\"", "b@x.org", "\"\""));
    Path spec = Files.writeString(folder.resolve("spec.json"), SPEC);
    String store = "jdbc:h2:" + folder.resolve("store");
    List<Object> first =
        command.equals("resume")
            ? List.of(command, "k", file, "--spec", spec, "--store", store)
            : List.of(command, file, "--spec", spec, "--store", store, "--key", "k");
    return Ran.muster(Ran.all(first, more));
  }

  @Test
  void importStopsAtTheRowThatPassesALimitAndGoesOnWithAHigherOne() throws IOException {
    Ran stopped = run("import", "--stop-over", "failed-rows=1");
    Ran resumed = run("resume", "--stop-over", "failed-rows=2", "--stop-over", "sends=0");

    assertThat(stopped.exit()).isEqualTo(3);
    assertThat(stopped.err()).contains("BREAKER_TRIPPED");
    assertThat(stopped.out()).contains("2 created");
    assertThat(resumed.exit()).isEqualTo(1);
    assertThat(resumed.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "failed-rows=49.5%:4, 3",
    "failed-rows=50%:4,   1",
    "failed-rows=49.5%:5, 1",
    "failed-rows=1%,      1",
    "created-people=1,    3",
    "updated-people=0,    1",
    "new-attributes=0,    1",
    "constant-keys=0,     1"
  })
  void limitIsANumberOrAShare(String limit, int exit) throws IOException {
    assertThat(run("import", "--stop-over", limit).exit()).isEqualTo(exit);
  }

  @Test
  void wholeFileIsJudgedBeforeAnythingIsWritten() throws IOException {
    Ran refused = run("import", "--refuse-over", "failed-rows=1");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("BREAKER_TRIPPED");
    assertThat(run("import", "--refuse-over", "failed-rows=2").out()).contains("2 created");
  }

  @Test
  void whatIsCountedMustBeChecked() throws IOException {
    Ran ran = run("import", "--stop-over", "shifted-keys=0");

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.err())
        .isEqualTo("muster: fileCheck must have a notShifted for a breaker of SHIFTED_KEYS\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failed-rows",
        "rows=1",
        "failed-rows=-1",
        "sends=100%",
        "sends=5%:0",
        "sends=1:5"
      })
  void limitThatIsNoneIsMisuse(String limit) throws IOException {
    Ran ran = run("import", "--stop-over", limit);

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.err())
        .startsWith(
            "muster: Invalid value for option '--stop-over' (WHAT=LIMIT): must be WHAT=N, WHAT=P% or"
                + " WHAT=P%:ROWS with WHAT one of failed-rows, updated-people, created-people, sends,"
                + " new-attributes, constant-keys, shifted-keys, was \"");
  }
}
