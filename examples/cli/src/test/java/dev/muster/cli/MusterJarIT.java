package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import dev.muster.report.ImportReport;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  @Test
  @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void interruptedImportIsCancelledAtABorderAndResumed() throws Exception {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, Ran.muster("generate", "people", "--rows", 60_000, "--seed", 1).out());
    Object[] options = {
      "--spec", Ran.data("generated/people.spec.json").toAbsolutePath(), "--json", "--out", "files"
    };
    Process process =
        new ProcessBuilder(
                command(Ran.all(List.of("import", file), Ran.all(List.of(options), "--key", "K"))))
            .directory(folder.toFile())
            .start();
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      awaitFirstBatch();
      process.toHandle().destroy();
      assertThat(err.readLine()).isEqualTo("muster: cancelling at the next border between batches");
      ImportReport report =
          ImportReport.fromJson(
              new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(report.state()).isEqualTo(ImportState.CANCELLED);
      assertThat(report.rows().unprocessed()).isPositive();
      assertThat(report.rows().created() + report.rows().unprocessed()).isEqualTo(60_000);
      assertThat(report.files()).containsKey("unprocessed");
      assertThat(err.readLine())
          .isEqualTo("muster: cancelled; to go on: muster resume K " + file + " …");
      assertThat(process.waitFor()).isEqualTo(3);
    }

    Ran resumed = jar(Ran.all(List.of("resume", "K", file), options));

    assertThat(resumed.exit()).isZero();
    assertThat(ImportReport.fromJson(resumed.out()).rows().created()).isEqualTo(60_000);
  }

  /** The first batch is on its way once the import has a folder for parts of its files. */
  private void awaitFirstBatch() throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve("files/.parts"));
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      watch.take();
    }
  }

  private Ran jar(Object... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exit =
        new ProcessBuilder(command(arguments))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Ran(exit, Files.readString(out), Files.readString(err));
  }

  private static List<String> command(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.country=TR"));
    command.addAll(List.of("-jar", new File(System.getProperty("muster.jar")).getAbsolutePath()));
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    return command;
  }
}
