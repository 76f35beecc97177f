package dev.muster.harness.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unified diff, of which only contents count: each hunk must stand in its file exactly once, on
 * whichever line.
 *
 * @param name of the patch
 * @param reason what it breaks
 * @param hunks by file
 */
record Patch(String name, String reason, Map<String, List<Hunk>> hunks) {

  /**
   * A change at one place.
   *
   * @param before lines that are there
   * @param after lines in their place
   */
  record Hunk(String before, String after) {

    String applied(String text, String where) {
      int at = text.indexOf(before);
      if (at < 0 || text.indexOf(before, at + 1) >= 0) {
        throw new AssertionError("a hunk must stand once in " + where + ":\n" + before);
      }
      return text.substring(0, at) + after + text.substring(at + before.length());
    }
  }

  static Patch read(Path path) throws IOException {
    List<String> lines = Files.readAllLines(path);
    Map<String, List<Hunk>> hunks = new LinkedHashMap<>();
    List<Hunk> ofFile = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("--- ") || line.startsWith("@@")) {
        add(ofFile, before, after);
      } else if (line.startsWith("+++ b/")) {
        ofFile = hunks.computeIfAbsent(line.substring("+++ b/".length()), f -> new ArrayList<>());
      } else {
        String text = line.substring(1) + "\n";
        before.append(line.startsWith("+") ? "" : text);
        after.append(line.startsWith("-") ? "" : text);
      }
    }
    add(ofFile, before, after);
    String name = String.valueOf(path.getFileName()).replaceFirst("\\.patch$", "");
    return new Patch(name, lines.get(0), hunks);
  }

  private static void add(List<Hunk> hunks, StringBuilder before, StringBuilder after) {
    if (before.length() > 0) {
      hunks.add(new Hunk(before.toString(), after.toString()));
    }
    before.setLength(0);
    after.setLength(0);
  }

  /** Answers the files as they are after the patch, by their paths. */
  Map<String, String> applied(Path root) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, List<Hunk>> file : hunks.entrySet()) {
      String text = Files.readString(root.resolve(file.getKey()));
      for (Hunk hunk : file.getValue()) {
        text = hunk.applied(text, file.getKey());
      }
      files.put(file.getKey(), text);
    }
    return files;
  }
}
