package dev.muster.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The lines of a data file of tests, without those that explain. */
final class Resource {

  private Resource() {}

  static List<String> lines(String name) {
    try (InputStream stream =
        Optional.ofNullable(Resource.class.getResourceAsStream("/text/" + name)).orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
