package dev.muster.testdata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A data file of tests. */
public final class DataFile {

  private DataFile() {}

  /** Answers what a resource holds. */
  public static String text(String resource) {
    try (InputStream stream =
        Optional.ofNullable(DataFile.class.getResourceAsStream(resource)).orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Answers the lines of a resource, without those that explain. */
  public static List<String> lines(String resource) {
    return text(resource).lines().filter(line -> !line.startsWith("#")).toList();
  }
}
