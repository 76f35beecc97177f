package dev.muster.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows are valid, what the whole file is asked and whom rows mean, in a form that can be kept
 * beside a spec: built-in validators and resolvers only.
 *
 * <pre>{@code
 * {"validators": [{"rule": "required", "fields": ["plan"]},
 *                 {"rule": "emailSyntax", "field": "email", "severity": "WARNING"}],
 *  "fileChecks": [{"check": "unique", "field": "email"}],
 *  "resolver": ["id", "email"]}
 * }</pre>
 *
 * <p>Immutable; equal by value.
 *
 * @param validator which rows are valid
 * @param fileChecks what the whole file is asked
 * @param resolver whom a row means, if the rules say so
 */
public record ImportRules(
    RowValidator validator, List<FileCheck> fileChecks, Optional<IdentifierResolver> resolver) {

  public ImportRules {
    fileChecks = List.copyOf(fileChecks);
  }

  /** Answers the rule that rows be valid, and no other. */
  public static ImportRules of(RowValidator validator) {
    return new ImportRules(validator, List.of(), Optional.empty());
  }

  /** No rule at all: every row is valid. */
  public static ImportRules none() {
    return of(RowValidator.acceptAll());
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
   * The fields that validators and checks look at, as {@link dev.muster.row.MappedRow#value} knows
   * them.
   */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>(validator.fields());
    fileChecks.forEach(check -> fields.addAll(check.fields()));
    return fields;
  }

  /**
   * The schemes that the resolver goes by; none without a resolver.
   *
   * @throws IllegalArgumentException if it is the host's own
   */
  public Set<String> schemes() {
    return new LinkedHashSet<>(resolver.map(RulesWriter::order).orElse(List.of()));
  }
}
