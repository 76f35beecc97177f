package dev.muster.internal.undo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a contact carries or is in of a kind, taken back from the last write to the first.
 *
 * <p>Not safe for use by several threads.
 */
final class SetBack<T> {

  /** Whether the contact had it before. */
  private enum Formerly {
    IN,
    OUT
  }

  private final Map<T, Formerly> formerly = new LinkedHashMap<>(2);

  /** Takes one write, which first gave some up and then took some. */
  void back(Collection<T> gaveUp, Collection<T> took) {
    took.forEach(each -> formerly.put(each, Formerly.OUT));
    gaveUp.forEach(each -> formerly.put(each, Formerly.IN));
  }

  void clear() {
    formerly.clear();
  }

  int size() {
    return formerly.size();
  }

  /** All that was touched. */
  Set<T> named() {
    return formerly.keySet();
  }

  /** Those that the contact had before the import. */
  List<T> wanted() {
    return of(Formerly.IN);
  }

  /** Those that it has now and had not before. */
  List<T> joined(Set<T> now) {
    return of(Formerly.OUT).stream().filter(now::contains).toList();
  }

  /** Those that it had before and has no more. */
  List<T> left(Set<T> now) {
    return wanted().stream().filter(each -> !now.contains(each)).toList();
  }

  private List<T> of(Formerly where) {
    return formerly.entrySet().stream()
        .filter(each -> each.getValue() == where)
        .map(Map.Entry::getKey)
        .toList();
  }
}
