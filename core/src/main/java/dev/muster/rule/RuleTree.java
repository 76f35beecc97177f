package dev.muster.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A rule's JSON while it is put together, in the order of its fields. */
final class RuleTree {

  private final Map<String, Object> tree = new LinkedHashMap<>();

  private RuleTree() {}

  static RuleTree of(String kind, String name) {
    return new RuleTree().with(kind, name);
  }

  RuleTree with(String name, Object value) {
    tree.put(name, value);
    return this;
  }

  RuleTree with(String name, Optional<?> value) {
    value.ifPresent(found -> tree.put(name, found));
    return this;
  }

  Map<String, Object> done() {
    return tree;
  }
}
