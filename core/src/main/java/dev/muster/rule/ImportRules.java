package dev.muster.rule;

import java.util.Optional;
import java.util.Set;

/**
 * Which rows are valid and whom they mean, in a form that can be kept beside a spec: built-in
 * validators and resolvers only.
 *
 * <pre>{@code
 * {"validators": [{"rule": "required", "fields": ["plan"]},
 *                 {"rule": "emailSyntax", "field": "email"},
 *                 {"rule": "oneOf", "field": "plan", "values": ["free", "pro"]},
 *                 {"rule": "length", "field": "name", "min": 1, "max": 80},
 *                 {"rule": "pattern", "field": "zip", "regex": "[0-9]{5}"}],
 *  "resolver": ["id", "email"]}
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param validator which rows are valid
 * @param resolver whom a row means, if the rules say so
 */
public record ImportRules(RowValidator validator, Optional<IdentifierResolver> resolver) {

  /** No rule at all: every row is valid. */
  public static ImportRules none() {
    return new ImportRules(RowValidator.acceptAll(), Optional.empty());
  }

  /**
   * Answers the rules that a JSON text describes; what is left out is not asked for.
   *
   * @throws IllegalArgumentException if it is not JSON, has an unknown field, or breaks a rule; the
   *     message names the field's path
   */
  public static ImportRules fromJson(String json) {
    return RulesReader.read(json);
  }

  /**
   * These rules as indented JSON.
   *
   * @throws IllegalArgumentException if one of them is the host's own
   */
  public String toJson() {
    return RulesWriter.write(this);
  }

  /**
   * The fields that the validators look at, as {@link dev.muster.row.MappedRow#value} knows them.
   *
   * @throws IllegalArgumentException if one of them is the host's own
   */
  public Set<String> fields() {
    return RulesWriter.fields(this);
  }

  /**
   * The schemes that the resolver goes by; none without a resolver.
   *
   * @throws IllegalArgumentException if it is the host's own
   */
  public Set<String> schemes() {
    return RulesWriter.schemes(this);
  }
}
