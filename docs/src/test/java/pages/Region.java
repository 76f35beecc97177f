package pages;

import java.util.List;

/** The text of a source file between {@code tag::name[]} and {@code end::name[]}. */
final class Region {

  private Region() {}

  static String of(Page.Source source) {
    String whole = Page.text(source.file()).stripTrailing();
    return source.region().map(name -> between(whole.lines().toList(), name)).orElse(whole);
  }

  private static String between(List<String> lines, String name) {
    int from = indexOf(lines, "tag::" + name + "[]");
    int to = indexOf(lines, "end::" + name + "[]");
    return String.join("\n", lines.subList(from + 1, to)).stripTrailing().stripIndent();
  }

  private static int indexOf(List<String> lines, String tag) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().endsWith(tag)) {
        return i;
      }
    }
    throw new IllegalArgumentException("source must have the line " + tag);
  }
}
