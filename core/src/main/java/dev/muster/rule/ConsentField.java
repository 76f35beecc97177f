package dev.muster.rule;

import dev.muster.model.CatalogKind;
import dev.muster.model.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attribute that says from what a person has unsubscribed: from everything, or, where it holds a
 * map, from each topic, channel or group that the map names.
 *
 * <p>Immutable.
 *
 * @param path of the attribute; everything below it counts too
 * @param form how it says so
 * @param values that mean unsubscribed, in lower case; any other, and none, means subscribed. Empty
 *     for a list
 * @param named what the names are that a map at the path holds, where the host's catalog is to be
 *     asked: a value under a name that it does not have is dropped with a warning
 */
public record ConsentField(Path path, Form form, Set<String> values, Optional<CatalogKind> named) {

  /** How a field says from what a person has unsubscribed. */
  public enum Form {
    /** A value, or each value of a map, means unsubscribed or not. */
    VALUE,
    /** A list holds what the person has unsubscribed from. */
    LIST
  }

  public ConsentField {
    values = Set.copyOf(values);
    if (values.isEmpty() != (form == Form.LIST)) {
      throw new IllegalArgumentException(
          "values must be given for the form VALUE, and for no other");
    }
    if (named.isPresent() && form == Form.LIST) {
      throw new IllegalArgumentException("named must be given for the form VALUE only");
    }
  }

  /**
   * Answers a field of which some values mean unsubscribed, compared as text in any letter case.
   *
   * @throws IllegalArgumentException if there is no value
   */
  public static ConsentField unsubscribedIf(Path path, String... values) {
    Set<String> folded = new HashSet<>();
    for (String value : values) {
      folded.add(value.toLowerCase(Locale.ROOT));
    }
    return new ConsentField(path, Form.VALUE, folded, Optional.empty());
  }

  /** Answers a field whose list holds what the person has unsubscribed from. */
  public static ConsentField listOfUnsubscribed(Path path) {
    return new ConsentField(path, Form.LIST, Set.of(), Optional.empty());
  }

  /**
   * Answers this field as one whose map holds names of a kind.
   *
   * @throws IllegalArgumentException if it is a list
   */
  public ConsentField naming(CatalogKind kind) {
    return new ConsentField(path, form, values, Optional.of(kind));
  }

  /**
   * Whether a change takes back something that the person has unsubscribed from.
   *
   * @param changed the path that changes: this field's, one below it, or one that it lies below
   */
  public boolean isTakenBack(Path changed, Optional<Object> before, Optional<Object> after) {
    if (!touches(changed)) {
      return false;
    }
    Set<List<String>> was = unsubscribed(changed, before);
    return !was.isEmpty() && !unsubscribed(changed, after).containsAll(was);
  }

  /** Whether a change at a path may change this field. */
  boolean touches(Path changed) {
    int shared = Math.min(path.names().size(), changed.names().size());
    return path.names().subList(0, shared).equals(changed.names().subList(0, shared));
  }

  /** From what a value at a path says that the person has unsubscribed. */
  private Set<List<String>> unsubscribed(Path at, Optional<Object> value) {
    Set<List<String>> found = new HashSet<>();
    value.ifPresent(given -> collect(at.names(), given, found));
    return found;
  }

  private void collect(List<String> at, Object value, Set<List<String>> found) {
    boolean above = at.size() < path.names().size();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, member) -> {
            if (!above || path.names().get(at.size()).equals(name)) {
              collect(below(at, name), member, found);
            }
          });
    } else if (!above) {
      collectLeaf(at, value, found);
    }
  }

  private void collectLeaf(List<String> at, Object value, Set<List<String>> found) {
    if (form == Form.LIST) {
      List<?> elements = value instanceof List<?> list ? list : List.of(value);
      elements.forEach(element -> found.add(below(at, element)));
    } else if (values.contains(FieldValue.text(value).toLowerCase(Locale.ROOT))) {
      found.add(at);
    }
  }

  private static List<String> below(List<String> at, Object name) {
    List<String> names = new ArrayList<>(at);
    names.add(FieldValue.text(name));
    return List.copyOf(names);
  }

  String describe() {
    return form
        + String.valueOf(path.names())
        + new TreeSet<>(values)
        + named.map(kind -> " of " + kind).orElse("");
  }
}
