package dev.muster.rule;

import dev.muster.internal.json.Json;
import java.util.Map;

/** A validator that can be kept as JSON; its description is that JSON. */
interface BuiltIn extends RowValidator {

  /** Answers the rule as a tree of values, {@code rule} first. */
  Map<String, Object> tree();

  @Override
  default String describe() {
    return Json.compact(tree());
  }
}
