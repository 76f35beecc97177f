package dev.muster.row;

import dev.muster.model.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which fields the rows of one file have, and where; shared by all its rows.
 *
 * <p>Immutable.
 */
public final class RowLayout {

  private final List<Path> paths;
  private final List<ValueMerge> merges;
  private final Map<String, Integer> places = new HashMap<>();

  private RowLayout(List<Path> paths, List<ValueMerge> merges) {
    this.paths = paths;
    this.merges = merges;
    for (int i = 0; i < paths.size(); i++) {
      places.put(nameOf(paths.get(i)), i);
    }
  }

  /**
   * Answers the layout of attributes or properties at the given paths, in column order.
   *
   * @throws IllegalArgumentException if a path comes twice
   */
  public static RowLayout of(List<Path> paths) {
    return of(paths, Collections.nCopies(paths.size(), ValueMerge.REPLACE));
  }

  /**
   * Answers the layout of attributes at the given paths, whose values meet those that are there in
   * the given ways, in column order.
   *
   * @throws IllegalArgumentException if a path comes twice, or has no merge
   */
  public static RowLayout of(List<Path> paths, List<ValueMerge> merges) {
    if (paths.size() != merges.size()) {
      throw new IllegalArgumentException(
          "merges must be as many as paths, were " + merges.size() + " and " + paths.size());
    }
    RowLayout layout = new RowLayout(List.copyOf(paths), List.copyOf(merges));
    if (layout.places.size() != paths.size()) {
      throw new IllegalArgumentException("paths must differ");
    }
    return layout;
  }

  /** The name by which rules know the field at a path: its names, joined by dots. */
  public static String nameOf(Path path) {
    return String.join(".", path.names());
  }

  /** The paths, in column order. */
  public List<Path> paths() {
    return paths;
  }

  /** How values meet those that are there, in column order. */
  public List<ValueMerge> merges() {
    return merges;
  }

  OptionalInt place(String field) {
    Integer place = places.get(field);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
