package dev.muster.cli;

import dev.muster.report.ImportReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Imports on the command line, into a store of their own. */
abstract class ImportSuite {

  @TempDir Path folder;

  Ran importVero(Object... options) {
    return importVero(Ran.data("vero/events.csv"), options);
  }

  Ran importVero(Path file, Object... options) {
    return Ran.muster(
        Ran.all(
            List.of(
                "import",
                file,
                "--spec",
                Ran.data("vero/events.spec.json"),
                "--store",
                store(),
                "--now",
                "2022-01-26T00:00:00Z"),
            List.of(options).contains("--key")
                ? options
                : Ran.all(List.of(options), "--key", "K")));
  }

  String store() {
    return "jdbc:h2:" + folder.resolve("store");
  }

  static ImportReport report(Ran ran) {
    return ImportReport.fromJson(ran.out());
  }

  static Path campaigns() {
    return Ran.data("vero/campaigns.json");
  }
}
