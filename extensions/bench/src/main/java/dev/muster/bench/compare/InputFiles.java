package dev.muster.bench.compare;

import dev.muster.bench.EventsFile;
import dev.muster.bench.PeopleFile;
import dev.muster.bench.PeopleFile.Variation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The files, made once. */
final class InputFiles {

  private final Path folder;

  InputFiles(Path folder) {
    this.folder = folder;
  }

  Path of(Kind kind, Variation variation, long rows) throws IOException {
    String name = kind.table() + "-" + variation.name().toLowerCase(Locale.ROOT) + "-" + rows;
    Path file = folder.resolve(name + ".csv");
    if (!Files.exists(file)) {
      Path part = folder.resolve(name + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        if (kind == Kind.PEOPLE) {
          PeopleFile.write(out, rows, variation);
        } else {
          EventsFile.write(out, rows);
        }
      }
      Files.move(part, file);
    }
    return file;
  }
}
