package dev.muster.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of fields that a rule is made with. */
final class Names {

  private Names() {}

  /** Answers one name, unless it is blank. */
  static String one(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("field must not be blank");
    }
    return name;
  }

  /** Answers at least so many names, none of them blank or given twice. */
  static List<String> atLeast(int count, List<String> names) {
    List<String> copy = List.copyOf(names);
    if (copy.size() < count) {
      throw new IllegalArgumentException(
          "fields must be at least " + count + ", was " + copy.size());
    }
    copy.forEach(Names::one);
    if (set(copy).size() < copy.size()) {
      throw new IllegalArgumentException("fields must differ, was " + copy);
    }
    return copy;
  }

  /** Answers names in their order. */
  static Set<String> set(List<String> names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /** Answers names for people, for example {@code 'email', 'phone'}. */
  static String quoted(List<String> names) {
    return "'" + String.join("', '", names) + "'";
  }
}
