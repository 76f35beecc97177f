package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

  @TempDir private Path folder;

  @Test
  void everythingFoundIsSaidWithTheEvidenceAndFitsATerminal() throws IOException {
    Path file = folder.resolve("people.csv");
    Files.write(file, "Name; Ort\nJürgen; München\n".getBytes(Charset.forName("windows-1252")));
    Ran ran = Ran.muster("inspect", file);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith(file + " seems to be a CSV file:\n\n  size         26 bytes\n")
        .contains("  delimiter    semicolon\n               ", "  columns      2\n")
        .endsWith(
            "In a spec: \"dialect\":"
                + " {\"charset\":\"windows-1252\",\"delimiter\":\";\",\"trim\":\"TRIM\"}\n");
    assertThat(ran.out().lines().skip(1))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void ordinaryFileNeedsNoDialect() throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), "name,city\nZoë,Köln\n");

    assertThat(Ran.muster("inspect", file).out())
        .endsWith("A spec need not say so: this is the standard dialect.\n");
  }

  @Test
  void findingsAreThereForProgramsToo() {
    Ran ran = Ran.muster("inspect", Ran.data("vero/events.csv"), "--json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("{\n  \"file\" : ")
        .contains(
            """
                {
                  "trait" : "TRIM",
                  "value" : "blanks around cells are dropped",
                  "evidence" : \
            """)
        .endsWith(
            """
              "dialect" : {
                "charset" : "UTF-8",
                "delimiter" : ",",
                "header" : "FIRST",
                "trim" : "TRIM"
              }
            }
            """);
  }

  @Test
  void fileThatIsNoCsvIsRefused() throws IOException {
    Path file = folder.resolve("people.csv");
    Files.write(file, "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII));
    Ran ran = Ran.muster("inspect", file);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("muster: " + file + ": line 1: NOT_CSV (").hasLineCount(1);
  }
}
