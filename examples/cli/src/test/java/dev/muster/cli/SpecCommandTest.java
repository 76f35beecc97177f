package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecCommandTest {

  @TempDir private Path folder;

  @Test
  void proposalIsShortAndSaysWhatItRestsOn() throws IOException {
    Ran ran =
        spec(
            "E-mail 1 - Value; Given Name; Signed up; Zip; Points",
            "ana@example.org; Ana; 03/04/2024; 01067; 12",
            "bo@example.org; Bo; 31/01/2024; 10115; 7",
            "; TRUE; 01/02/2024; ; 9.5");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo(Ran.golden("proposed-people.json"));
    assertThat(ran.err().replace(folder + "/", "")).isEqualTo(Ran.golden("proposed-people.txt"));
    assertThat(ran.err().lines().skip(1)).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void proposalImportsItsFile() throws IOException {
    Path file = Ran.data("vero/events.csv");
    Path spec = Files.writeString(folder.resolve("s.json"), Ran.muster("spec", file).out());
    String store = "jdbc:h2:" + folder.resolve("contacts");
    Ran ran = Ran.muster("import", file, "--spec", spec, "--store", store);

    assertThat(ran.out()).contains("rejected");
    assertThat(ran.exit()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out()).contains("UNKNOWN_PERSON");
  }

  @Test
  void timesAreInTheZoneThatIsNamed() throws IOException {
    String[] lines = {"id,event,time", "1,buys,2024-01-31 12:00"};

    assertThat(spec(lines).out())
        .contains("{\"header\": \"time\", \"as\": \"property\", \"name\": \"time\"}");
    assertThat(Ran.muster("spec", file(lines), "--zone", "Europe/Berlin").out())
        .contains(
            "{\"header\": \"time\", \"as\": \"eventTime\","
                + " \"type\": {\"name\": \"dateTime\", \"zone\": \"Europe/Berlin\"}}");
    assertThat(Ran.muster("spec", file(lines), "--zone", "Mars").err())
        .contains("must be a time zone like Europe/Berlin or UTC, was \"Mars\"");
  }

  @Test
  void noMoreRecordsAreLookedAtThanAsked() throws IOException {
    Path file = file("email,size", "a@b.de,1", "c@d.de,large");

    assertThat(Ran.muster("spec", file, "--records", 1).out()).contains("\"type\": \"integer\"");
    assertThat(Ran.muster("spec", file).out()).doesNotContain("integer");
    assertThat(Ran.muster("spec", file, "--records", 0).exit()).isEqualTo(64);
  }

  @Test
  void damagedRecordsAreToldOf() throws IOException {
    Ran ran = spec("email,size", "a@b.de,1", "c@d.de,1,2");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("\"scheme\": \"email\"");
    assertThat(ran.err())
        .contains("Looked at 1 record and passed over 1 damaged.", "TOO_MANY_CELLS");
  }

  @Test
  void fileInWhichNothingIdentifiesYieldsNoSpec() throws IOException {
    Ran ran = spec("plan,size", "pro,1");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("yields no spec", "no column is called like an identifier", "size");
  }

  private Ran spec(String... lines) throws IOException {
    return Ran.muster("spec", file(lines));
  }

  private Path file(String... lines) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
