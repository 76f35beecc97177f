package dev.muster.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A header with placeholders.
 *
 * @param literals the texts around the placeholders, one more than those; only the outermost may be
 *     empty
 * @param placeholders with their braces
 */
record HeaderPattern(List<String> literals, List<String> placeholders) {

  static HeaderPattern of(String pattern) {
    List<String> literals = new ArrayList<>();
    List<String> placeholders = new ArrayList<>();
    int from = 0;
    for (int open = next(pattern, 0); open >= 0; open = next(pattern, from)) {
      int close = pattern.indexOf('}', open) + 1;
      literals.add(pattern.substring(from, open));
      placeholders.add(pattern.substring(open, close));
      from = close;
    }
    literals.add(pattern.substring(from));
    Checks.that(
        !placeholders.isEmpty(), "header of a family must have a placeholder such as {name}");
    Checks.that(
        literals.subList(1, placeholders.size()).stream().noneMatch(String::isEmpty),
        "placeholders must have text between them");
    Checks.that(
        placeholders.stream().distinct().count() == placeholders.size(),
        "placeholders must differ");
    return new HeaderPattern(List.copyOf(literals), List.copyOf(placeholders));
  }

  /** Where the next placeholder opens, or -1. */
  private static int next(String pattern, int from) {
    for (int open = pattern.indexOf('{', from); open >= 0; open = pattern.indexOf('{', open + 1)) {
      int i = open + 1;
      while (i < pattern.length() && isLetter(pattern.charAt(i))) {
        i++;
      }
      if (i > open + 1 && i < pattern.length() && pattern.charAt(i) == '}') {
        return open;
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Answers what the placeholders stand for, if the header fits. */
  Optional<Map<String, String>> match(String header) {
    if (!header.startsWith(literals.get(0))) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    int at = literals.get(0).length();
    for (int i = 0; i < placeholders.size(); i++) {
      String after = literals.get(i + 1);
      int end =
          i + 1 == placeholders.size() ? end(header, at, after) : header.indexOf(after, at + 1);
      if (end <= at) {
        return Optional.empty();
      }
      found.put(placeholders.get(i), header.substring(at, end));
      at = end + after.length();
    }
    return Optional.of(found);
  }

  private static int end(String header, int at, String last) {
    return header.endsWith(last) ? Math.max(at, header.length() - last.length()) : -1;
  }
}
