package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Importers that are broken on purpose: the harness must see it of each. -Dmuster.mutants=true
 * tries them, and -Dmuster.mutants.only=07 those whose names begin so.
 */
final class MutantsTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path PATCHES = Path.of("mutants");
  private static final int FEWEST = 15;
  private static final long MOST_MINUTES = 20;
  private static final String SEEDS = System.getProperty("muster.seeds", "1000");

  private static List<Patch> patches() throws IOException {
    List<Patch> patches = new ArrayList<>();
    try (Stream<Path> files = Files.list(PATCHES)) {
      for (Path file : files.sorted().toList()) {
        patches.add(Patch.read(file));
      }
    }
    return patches;
  }

  @Test
  void everyMutantStillApplies() throws IOException {
    List<Patch> patches = patches();
    assertThat(patches).hasSizeGreaterThanOrEqualTo(FEWEST);
    for (Patch patch : patches) {
      assertThat(patch.applied(ROOT)).as(patch.name()).isNotEmpty();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "muster.mutants", matches = "true")
  void everyMutantIsCaught(@TempDir Path work) throws Exception {
    String only = System.getProperty("muster.mutants.only", "");
    List<String> alive = new ArrayList<>();
    for (Patch patch : patches()) {
      if (patch.name().startsWith(only)) {
        String caught = caught(patch, Files.createDirectory(work.resolve(patch.name())));
        System.out.println(patch.name() + "\t" + (caught.isEmpty() ? "ALIVE" : caught));
        if (caught.isEmpty()) {
          alive.add(patch.name());
        }
      }
    }
    assertThat(alive).as("mutants that nothing caught").isEmpty();
  }

  /** What caught a mutant; the empty text if nothing did. */
  private static String caught(Patch patch, Path work) throws Exception {
    compile(patch.applied(ROOT), work);
    Path told = work.resolve("told.txt");
    Process checkup =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmuster.seeds=" + SEEDS,
                "-cp",
                work + File.pathSeparator + System.getProperty("java.class.path"),
                Checkup.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    if (!checkup.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      checkup.destroyForcibly();
      throw new AssertionError(patch.name() + ": nothing was said within the time");
    }
    return Files.readString(told)
        .lines()
        .filter(line -> line.contains("\t"))
        .findFirst()
        .orElse("");
  }

  /** Compiles what was changed; everything else is as it was. */
  private static void compile(Map<String, String> sources, Path work) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-nowarn",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                work.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = work.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue(), StandardCharsets.UTF_8);
      arguments.add(file.toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).as("the compiler's answer").isZero();
  }
}
