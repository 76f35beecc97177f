package dev.muster.internal.review;

import dev.muster.internal.json.Json;
import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactWrite;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a review would have done to one contact, object or relationship so far, as the difference
 * from what the store has.
 */
final class Patch {

  private static final int DEPTH = 1_000;
  private static final Function<String, Optional<Object>> PARSER = Json.parser(DEPTH);

  private final Set<Identifier> gained = new LinkedHashSet<>();
  private final Set<Identifier> lost = new LinkedHashSet<>();
  private final Set<String> joined = new LinkedHashSet<>();
  private final Set<String> left = new LinkedHashSet<>();
  private final Map<Path, Optional<Object>> values = new LinkedHashMap<>();

  /** Adds what a write does to a contact. */
  void add(ContactWrite write) {
    write.releases().forEach(identifier -> move(identifier, gained, lost));
    write.claims().stream().map(Claim::identifier).forEach(each -> move(each, lost, gained));
    write.leaves().forEach(segment -> move(segment, joined, left));
    write.joins().forEach(segment -> move(segment, left, joined));
    add(write.changes());
  }

  /** Adds changes of values. */
  void add(List<Change> changes) {
    changes.forEach(change -> values.put(change.path(), change.after()));
  }

  private static <T> void move(T thing, Set<T> from, Set<T> to) {
    if (!from.remove(thing)) {
      to.add(thing);
    }
  }

  Set<Identifier> identifiers(Set<Identifier> before) {
    return moved(before, lost, gained);
  }

  Set<String> segments(Set<String> before, Set<String> asked) {
    Set<String> now = moved(before, left, joined);
    now.retainAll(asked);
    return now;
  }

  private static <T> Set<T> moved(Set<T> before, Set<T> less, Set<T> more) {
    Set<T> now = new LinkedHashSet<>(before);
    now.removeAll(less);
    now.addAll(more);
    return now;
  }

  /** The value at a path, which is that of before unless it was changed. */
  Optional<Object> value(Path path, Function<Path, Optional<Object>> before) {
    Optional<Object> changed = values.get(path);
    return changed == null ? before.apply(path) : changed;
  }

  String toText() {
    List<Object> changes = new ArrayList<>();
    values.forEach(
        (path, value) ->
            changes.add(
                value
                    .<Object>map(set -> List.of(path.names(), set))
                    .orElse(List.of(path.names()))));
    return Json.compact(
        List.of(lists(gained), lists(lost), List.copyOf(joined), List.copyOf(left), changes));
  }

  private static List<Object> lists(Set<Identifier> identifiers) {
    List<Object> lists = new ArrayList<>();
    for (Identifier identifier : identifiers) {
      List<String> parts = new ArrayList<>();
      parts.add(identifier.scheme());
      parts.addAll(identifier.parts());
      lists.add(parts);
    }
    return lists;
  }

  static Patch of(String text) {
    List<?> tree = (List<?>) PARSER.apply(text).orElseThrow();
    Patch patch = new Patch();
    identifiers(tree.get(0), patch.gained);
    identifiers(tree.get(1), patch.lost);
    patch.joined.addAll(texts(tree.get(2)));
    patch.left.addAll(texts(tree.get(3)));
    for (Object change : (List<?>) tree.get(4)) {
      List<?> pair = (List<?>) change;
      Optional<Object> after = pair.size() == 1 ? Optional.empty() : Optional.of(pair.get(1));
      patch.values.put(Path.of(texts(pair.get(0))), after);
    }
    return patch;
  }

  private static void identifiers(Object lists, Set<Identifier> into) {
    for (Object list : (List<?>) lists) {
      List<String> parts = texts(list);
      into.add(new Identifier(parts.get(0), parts.subList(1, parts.size())));
    }
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }
}
