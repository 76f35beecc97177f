package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadCommandTest {

  @TempDir private Path folder;

  @Test
  void recordsAndDamageArePrintedWithTheirPlaces() throws IOException {
    Path file =
        file("name,note\nZoë,\"one, \"\"two\"\"\nthree\"\r\n\nshort\nb\"ad,x\nx,y,z\nlast,\\\n");

    assertThat(Ran.muster("read", file))
        .isEqualTo(
            new Ran(
                1,
                """
                {"header":["name","note"]}
                {"record":1,"line":2,"byte":10,"cells":["Zoë","one, \\"two\\"\\nthree"]}
                {"record":2,"line":5,"byte":38,"problem":{"code":"TOO_FEW_CELLS","column":null}}
                {"record":3,"line":6,"byte":44,"problem":{"code":"STRAY_QUOTE","column":"name"}}
                {"record":4,"line":7,"byte":51,"problem":{"code":"TOO_MANY_CELLS","column":null}}
                {"record":5,"line":8,"byte":57,"cells":["last","\\\\"]}
                """,
                ""));
  }

  @Test
  void charsetDelimiterAndHeaderAreAsAsked() throws IOException {
    Path file = folder.resolve("file.csv");
    Files.write(file, "Zoë;5 €\n".getBytes(Charset.forName("windows-1252")));

    assertThat(
            Ran.muster(
                "read", file, "--charset", "windows-1252", "--delimiter", ";", "--no-header"))
        .isEqualTo(
            new Ran(
                0,
                """
                {"header":[]}
                {"record":1,"line":1,"byte":0,"cells":["Zoë","5 €"]}
                """,
                ""));
  }

  @Test
  void tabHasAName() throws IOException {
    Path file = file("a\tb\n1\t2\n");

    assertThat(Ran.muster("read", file, "--delimiter", "tab").out())
        .isEqualTo(
            """
            {"header":["a","b"]}
            {"record":1,"line":2,"byte":4,"cells":["1","2"]}
            """);
  }

  @Test
  void whatDeservesALookGoesToStandardError() throws IOException {
    Path file = file("\uFEFFa\n1\n");

    assertThat(Ran.muster("read", file))
        .isEqualTo(
            new Ran(
                0,
                """
                {"header":["a"]}
                {"record":1,"line":2,"byte":5,"cells":["1"]}
                """,
                "muster: "
                    + file
                    + ": line 1: BYTE_ORDER_MARK (nothing to mend; save without byte order mark to"
                    + " lose this warning)\n"));
  }

  @Test
  void fileThatIsNoCsvIsRefused() throws IOException {
    Path file = file("%PDF-1.7\n");
    Ran ran = Ran.muster("read", file);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("muster: " + file + ": line 1: NOT_CSV (").hasLineCount(1);
  }

  @Test
  void fileThatIsNotThereIsRefused() {
    assertThat(Ran.muster("read", folder.resolve("x")))
        .isEqualTo(
            new Ran(
                2,
                "",
                "muster: " + folder.resolve("x") + " cannot be read: there is no such file\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --delimiter ab | Invalid value for option '--delimiter': must be one character other \
          than the quote, or tab, was "ab"
          --charset UTF-9 | Invalid value for option '--charset': must be a charset like UTF-8 or \
          windows-1252, was "UTF-9"
          """)
  void badOptionIsMisuse(String option, String message) {
    Ran ran = Ran.muster(Ran.all(java.util.List.of("read", "x"), (Object[]) option.split(" ")));

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.err()).startsWith("muster: " + message + "\n");
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
  }
}
