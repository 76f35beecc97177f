package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as a person does, in a process and a folder of its own. */
class MusterJarIT {

  @TempDir private Path folder;

  @Test
  void jarImportsTheSamplesIntoTheFileOfItsFolder() throws Exception {
    Ran imported =
        jar(
            "import",
            Ran.data("vero/events.csv").toAbsolutePath(),
            "--spec",
            Ran.data("vero/events.spec.json").toAbsolutePath(),
            "--campaigns",
            Ran.data("vero/campaigns.json").toAbsolutePath(),
            "--trigger",
            "delay:discard",
            "--now",
            "2022-01-26T00:00:00Z",
            "--key",
            "K");
    Ran contact = jar("contact", "email=tyrion.lannister@casterlyrock.com");

    assertThat(imported).isEqualTo(new Ran(0, Ran.golden("vero-report.txt"), ""));
    assertThat(contact).isEqualTo(new Ran(0, Ran.golden("vero-contact.json"), ""));
    assertThat(folder.resolve("muster.mv.db")).exists();
  }

  @Test
  void everythingIsUtf8WhateverTheMachineSpeaks() throws Exception {
    assertThat(jar("generate", "people", "--rows", 12, "--seed", 7, "--errors", 0.25))
        .isEqualTo(new Ran(0, Ran.golden("people-7.csv"), ""));
  }

  @Test
  void storeThatCannotBeMadeIsOneMessage() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Ran ran =
        jar("contact", "email=a@example.org", "--store", "jdbc:h2:" + file.resolve("below/store"));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("muster: the store jdbc:h2:").hasLineCount(1);
  }

  private Ran jar(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.country=TR"));
    command.addAll(List.of("-jar", new File(System.getProperty("muster.jar")).getAbsolutePath()));
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exit =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Ran(exit, Files.readString(out), Files.readString(err));
  }
}
