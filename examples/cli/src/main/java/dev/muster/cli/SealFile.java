package dev.muster.cli;

import dev.muster.report.ReviewSeal;
import dev.muster.report.SealedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Seals of reviews, in files. */
final class SealFile {

  private static final int SHOWN = 20;

  private SealFile() {}

  static ReviewSeal read(Path file) {
    SourceFile.check(file);
    try {
      return ReviewSeal.fromJson(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.refused(file.toString(), e);
    } catch (IOException e) {
      throw CommandFailedException.unreadable(file, e);
    }
  }

  static void write(ReviewSeal seal, Path file) {
    try {
      Files.writeString(file, seal.toJson() + "\n");
    } catch (IOException e) {
      throw CommandFailedException.refused(file + " cannot be written", e);
    }
  }

  /** Says in lines which rows came out otherwise; none if none did. */
  static List<String> differences(SealedRun run) {
    List<String> lines = new ArrayList<>();
    if (run.differing() > 0) {
      lines.add("Rows that came out otherwise than in the review: " + run.differing());
    }
    run.first().stream()
        .limit(SHOWN)
        .forEach(
            row ->
                lines.add("  record " + row.record() + ": " + row.reviewed() + " -> " + row.ran()));
    return lines;
  }
}
