package dev.muster.rule;

import dev.muster.internal.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks what only the whole file can answer. What a check finds are warnings, each between a row and
 * the first row that it clashes with; they are complete when the review or run has come to the end
 * of the file. A row counts as soon as its cells are read, whatever becomes of it afterwards; a row
 * without the value takes no part.
 *
 * <p>Fields are named as {@link dev.muster.row.MappedRow#value} knows them. Immutable; equal by
 * value. What a check remembers of a file is kept off the heap once it is large.
 */
public sealed interface FileCheck {

  /** The fields that the check looks at. */
  Set<String> fields();

  /** Answers the check as a tree of values, {@code check} first. */
  Map<String, Object> toTree();

  /** Describes the check; equal descriptions mean equal answers. */
  default String describe() {
    return Json.compact(toTree());
  }

  /** No two rows have the same value: several rows with one e-mail address (rule C81). */
  static FileCheck unique(String field) {
    return new Unique(field);
  }

  /** A key comes with one value only: the same id with several e-mail addresses (rule C81). */
  static FileCheck oneValueEach(String key, String field) {
    return new OneValueEach(key, field);
  }

  /**
   * No two rows have values that look alike and differ: in case, in composed or decomposed letters,
   * in full-width forms, in characters that nobody sees, or in Cyrillic, Greek and Armenian letters
   * that look like Latin ones. Other alphabets, and digits that look like letters, are not covered.
   */
  static FileCheck lookAlikes(String field) {
    return new LookAlikes(field);
  }

  /** The column has more than one value, if it has at least {@value Constant#FROM_ROWS}. */
  static FileCheck notConstant(String field) {
    return new Constant(field);
  }

  /**
   * The values of a key column, such as e-mail addresses, belong to the values beside them, such as
   * names: they have not slipped a row up or down. Told by how often a word of the one is part of
   * the other, in this row and in its neighbours.
   *
   * @param key column that may have slipped
   * @param beside fields of the same person
   * @throws IllegalArgumentException if there is none beside, or a field comes twice
   */
  static FileCheck notShifted(String key, String... beside) {
    return new Shifted(key, Arrays.asList(beside));
  }

  /**
   * See {@link FileCheck#unique}.
   *
   * @param field that differs in all rows
   */
  record Unique(String field) implements FileCheck {

    public Unique {
      Names.one(field);
    }

    @Override
    public Set<String> fields() {
      return Set.of(field);
    }

    @Override
    public Map<String, Object> toTree() {
      return RuleTree.of("check", "unique").with("field", field).done();
    }
  }

  /**
   * See {@link FileCheck#oneValueEach}.
   *
   * @param key field whose equal values belong together
   * @param field that is the same wherever the key is
   */
  record OneValueEach(String key, String field) implements FileCheck {

    public OneValueEach {
      Names.atLeast(2, List.of(key, field));
    }

    @Override
    public Set<String> fields() {
      return Names.set(List.of(key, field));
    }

    @Override
    public Map<String, Object> toTree() {
      return RuleTree.of("check", "oneValueEach").with("key", key).with("field", field).done();
    }
  }

  /**
   * See {@link FileCheck#lookAlikes}.
   *
   * @param field whose values are told apart by people
   */
  record LookAlikes(String field) implements FileCheck {

    public LookAlikes {
      Names.one(field);
    }

    @Override
    public Set<String> fields() {
      return Set.of(field);
    }

    @Override
    public Map<String, Object> toTree() {
      return RuleTree.of("check", "lookAlikes").with("field", field).done();
    }
  }

  /**
   * See {@link FileCheck#notConstant}.
   *
   * @param field that has several values
   */
  record Constant(String field) implements FileCheck {

    /** Fewer rows than this say nothing. */
    public static final int FROM_ROWS = 10;

    public Constant {
      Names.one(field);
    }

    @Override
    public Set<String> fields() {
      return Set.of(field);
    }

    @Override
    public Map<String, Object> toTree() {
      return RuleTree.of("check", "notConstant").with("field", field).done();
    }
  }

  /**
   * See {@link FileCheck#notShifted}.
   *
   * @param key field that may have slipped
   * @param beside fields of the same person
   */
  record Shifted(String key, List<String> beside) implements FileCheck {

    public Shifted {
      beside = List.copyOf(beside);
      Names.atLeast(2, all(key, beside));
    }

    private static List<String> all(String key, List<String> beside) {
      List<String> all = new ArrayList<>(List.of(key));
      all.addAll(beside);
      return all;
    }

    @Override
    public Set<String> fields() {
      return Names.set(all(key, beside));
    }

    @Override
    public Map<String, Object> toTree() {
      return RuleTree.of("check", "notShifted").with("key", key).with("beside", beside).done();
    }
  }
}
