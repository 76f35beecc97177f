package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {

  @TempDir private Path folder;

  @Test
  void templateImportsUnderItsSpec() throws IOException {
    Path spec = Ran.data("vero/events.spec.json");
    Path file = Files.writeString(folder.resolve("t.csv"), Ran.muster("template", spec).out());
    String store = "jdbc:h2:" + folder.resolve("contacts");

    assertThat(Ran.muster("import", file, "--spec", spec, "--store", store).exit()).isZero();
  }

  @Test
  void descriptionIsAPageOfMarkdown() {
    Ran ran = Ran.muster("template", Ran.data("vero/events.spec.json"), "--describe");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo(Ran.golden("vero-description.md"));
  }

  @Test
  void charsetThatTheTerminalDoesNotHaveIsNamed() throws IOException {
    String city = "{\"as\":\"attribute\",\"path\":[\"Größe\"]}";
    Ran ran = Ran.muster("template", spec(city, "windows-1252"));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo("email,Größe\nana@example.org,text\n");
    assertThat(ran.err())
        .isEqualTo("muster: the spec asks for windows-1252, and this is UTF-8: convert the file\n");
    assertThat(Ran.muster("template", spec(city, "US-ASCII")).exit()).isEqualTo(2);
  }

  private Path spec(String column, String charset) throws IOException {
    String json =
        "{\"spec\":{\"kind\":\"people\",\"columns\":[{\"as\":\"identifier\",\"scheme\":\"email\"},"
            + column
            + "],\"dialect\":{\"charset\":\""
            + charset
            + "\"}}}";
    return Files.writeString(folder.resolve("spec.json"), json, StandardCharsets.UTF_8);
  }
}
