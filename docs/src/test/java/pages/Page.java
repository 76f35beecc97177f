package pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page of Markdown, by its path from the top of the repository. */
record Page(Path path, List<String> lines) {

  static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern SOURCE = Pattern.compile("<!-- sample: (\\S+?)(?:#(\\S+))? -->");
  private static final Pattern FENCE = Pattern.compile("( *)```(.*)");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  /** Where the text of a sample comes from; a whole file if it has no region. */
  record Source(Path file, Optional<String> region) {}

  /** A fenced block; the line is that of its opening fence, counted from 1. */
  record Block(int line, String language, Optional<Source> source, String text) {}

  /** README, CONTRIBUTING and all below docs. */
  static Stream<Page> all() {
    try (Stream<Path> below = Files.walk(TOP.resolve("docs"))) {
      List<Path> docs =
          below
              .filter(path -> path.toString().endsWith(".md"))
              .filter(path -> !path.startsWith(TOP.resolve("docs/target")))
              .sorted()
              .toList();
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md").map(TOP::resolve), docs.stream())
          .map(Page::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page named(String name) {
    return read(TOP.resolve(name));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page read(Path file) {
    return new Page(TOP.relativize(file), text(file).lines().toList());
  }

  /** A decision says what was thought in its time; what it quotes need not compile for ever. */
  boolean isDecision() {
    return path.startsWith("docs/decisions");
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        int end = closing(i, fence.group(1));
        blocks.add(
            new Block(
                i + 1,
                fence.group(2),
                source(i - 1),
                String.join("\n", lines.subList(i + 1, end))));
        i = end;
      }
    }
    return blocks;
  }

  List<String> relativeLinks() {
    return LINK.matcher(String.join("\n", lines))
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.matches("[a-z]+:.*"))
        .toList();
  }

  private int closing(int opening, String indent) {
    int end = opening + 1;
    while (!lines.get(end).equals(indent + "```")) {
      end++;
    }
    return end;
  }

  private Optional<Source> source(int line) {
    return Optional.of(line)
        .filter(at -> at >= 0)
        .map(at -> SOURCE.matcher(lines.get(at).strip()))
        .filter(Matcher::matches)
        .map(found -> new Source(TOP.resolve(found.group(1)), Optional.ofNullable(found.group(2))));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
