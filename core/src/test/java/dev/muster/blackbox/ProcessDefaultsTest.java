package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The locale, zone and charset of the process change no byte of what an import says. */
class ProcessDefaultsTest {

  @Test
  void defaultsOfTheProcessChangeNothing() throws IOException, InterruptedException {
    String expected = printed("en", "UTC");

    assertThat(expected).startsWith("en UTC\n").contains("PERSON_CREATED", "NOT_A_DATE");
    assertThat(printed("tr", "Pacific/Kiritimati"))
        .isEqualTo(expected.replace("en UTC\n", "tr Pacific/Kiritimati\n"));
    assertThat(printed("ar-EG", "America/St_Johns"))
        .isEqualTo(expected.replace("en UTC\n", "ar-EG America/St_Johns\n"));
    assertThat(printed("th-TH-u-ca-buddhist", "Australia/Lord_Howe"))
        .isEqualTo(expected.replace("en UTC\n", "th-TH-u-ca-buddhist Australia/Lord_Howe\n"));
  }

  private static String printed(String language, String zone)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Printed.defaults(language, zone));
    command.addAll(List.of("-cp", classPath(), Printed.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  /** What this process is made of, whether it came as modules or as a class path. */
  private static String classPath() {
    Stream<String> own = Stream.of("target/test-classes", "target/classes");
    Stream<String> given =
        Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
            .flatMap(name -> Optional.ofNullable(System.getProperty(name)).stream());
    return String.join(File.pathSeparator, Stream.concat(own, given).toList());
  }
}
