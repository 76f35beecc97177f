package dev.muster.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes trigger policies as JSON. */
final class TriggersWriter {

  private TriggersWriter() {}

  /** Answers a policy as a list of which all must agree. */
  static List<Object> all(TriggerPolicy policy) {
    List<Object> list = new ArrayList<>();
    if (policy instanceof BothPolicies both) {
      list.addAll(all(both.one()));
      list.addAll(all(both.other()));
    } else {
      list.add(tree(policy));
    }
    return list;
  }

  private static List<Object> any(TriggerPolicy policy) {
    List<Object> list = new ArrayList<>();
    if (policy instanceof EitherPolicy either) {
      list.addAll(any(either.one()));
      list.addAll(any(either.other()));
    } else {
      list.add(tree(policy));
    }
    return list;
  }

  private static Map<String, Object> tree(TriggerPolicy policy) {
    if (policy instanceof NeverTrigger) {
      return rule("never");
    }
    if (policy instanceof AlwaysTrigger) {
      return rule("always");
    }
    if (policy instanceof TriggerTimed) {
      return rule("onlyTimed");
    }
    if (policy instanceof BothPolicies) {
      return rule("allOf", "of", all(policy));
    }
    if (policy instanceof EitherPolicy) {
      return rule("anyOf", "of", any(policy));
    }
    return policy instanceof QuietPolicy quiet ? quiet(quiet) : single(policy);
  }

  private static Map<String, Object> single(TriggerPolicy policy) {
    if (policy instanceof TriggerWithin within) {
      return rule("within", "age", within.age().toString());
    }
    if (policy instanceof TriggerAfterDelay delay) {
      return rule("afterDelay", "elapsed", delay.elapsed().name());
    }
    if (policy instanceof TriggerByOccurrence only) {
      Map<String, Object> tree = rule("only", "kind", only.kind().name());
      tree.put("names", sorted(only.names()));
      return tree;
    }
    if (policy instanceof TriggerByCampaign only) {
      return rule("campaigns", "names", sorted(only.names()));
    }
    if (policy instanceof TriggerByRow row) {
      Map<String, Object> tree = rule("byRow", "field", row.field());
      tree.put("values", sorted(row.values()));
      return tree;
    }
    throw new IllegalArgumentException("triggers must be built-in ones, were the host's own");
  }

  private static Map<String, Object> quiet(QuietPolicy quiet) {
    Map<String, Object> tree = rule("outside", "from", quiet.hours().from().toString());
    tree.put("to", quiet.hours().to().toString());
    tree.put("zone", quiet.hours().zone().getId());
    tree.put("of", all(quiet.policy()));
    return tree;
  }

  private static List<String> sorted(Set<String> texts) {
    return List.copyOf(new TreeSet<>(texts));
  }

  private static Map<String, Object> rule(String name) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", name);
    return tree;
  }

  private static Map<String, Object> rule(String name, String field, Object value) {
    Map<String, Object> tree = rule(name);
    tree.put(field, value);
    return tree;
  }
}
