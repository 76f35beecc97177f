package dev.muster.internal.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which field of a person or event a header means in the exports of common address books.
 *
 * <p>Immutable.
 */
public final class Synonyms {

  private static final String FILE = "synonyms.csv";
  private static final Synonyms KNOWN = read();

  private final Map<String, String> fields = new HashMap<>();

  private Synonyms(List<String> lines) {
    lines.stream().skip(1).forEach(this::add);
  }

  /** The synonyms that come with Muster. */
  public static Synonyms known() {
    return KNOWN;
  }

  /** Answers the field that a header means, such as {@code first_name}; empty if none is known. */
  public Optional<String> field(String header) {
    return Optional.ofNullable(fields.get(HeaderName.normalised(header)));
  }

  private void add(String line) {
    String[] cells = line.split(",", -1);
    Stream.concat(
            Stream.of(cells[0]),
            Arrays.stream(cells).skip(1).flatMap(cell -> Stream.of(cell.split("; ", -1))))
        .filter(header -> !header.isEmpty())
        .forEach(header -> add(header, cells[0]));
  }

  private void add(String header, String field) {
    String before = fields.put(HeaderName.normalised(header), field);
    if (before != null && !before.equals(field)) {
      throw new IllegalStateException(
          "header '" + header + "' must mean one field, was " + before + " and " + field);
    }
  }

  private static Synonyms read() {
    try (InputStream in = Synonyms.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      return new Synonyms(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
