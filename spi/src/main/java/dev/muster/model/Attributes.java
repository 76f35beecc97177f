package dev.muster.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a path reads and changes a tree of {@link Values}, for stores that keep attributes as such a
 * tree.
 *
 * <p>Stateless; safe for any number of threads.
 */
public final class Attributes {

  private Attributes() {}

  /** Answers the value at a path, if there is one. */
  public static Optional<Object> value(Map<String, Object> tree, Path path) {
    Object at = tree;
    for (String name : path.names()) {
      Object next = at instanceof Map<?, ?> map ? map.get(name) : null;
      if (next == null) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(at);
  }

  /**
   * Answers a copy of a tree with the changes applied in order. What a path crosses that is not a
   * map becomes one; a map that loses its last value stays, empty.
   */
  public static Map<String, Object> patched(Map<String, Object> tree, List<Change> changes) {
    Map<String, Object> copy = new LinkedHashMap<>(tree);
    for (Change change : changes) {
      put(copy, change.path().names(), change.after());
    }
    return copy;
  }

  private static void put(Map<String, Object> tree, List<String> names, Optional<Object> value) {
    String name = names.get(0);
    if (names.size() == 1) {
      if (value.isPresent()) {
        tree.put(name, value.get());
      } else {
        tree.remove(name);
      }
      return;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    if (tree.get(name) instanceof Map<?, ?> map) {
      inner.putAll(Values.copyOfMap(map));
    } else if (value.isEmpty()) {
      return;
    }
    put(inner, names.subList(1, names.size()), value);
    tree.put(name, inner);
  }
}
