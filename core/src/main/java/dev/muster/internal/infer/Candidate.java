package dev.muster.internal.infer;

import dev.muster.internal.map.CellTrial;
import dev.muster.spec.CellForm;
import dev.muster.spec.ValueType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One way in which the cells of a column could be read.
 *
 * @param form what such a cell is
 * @param type to propose if it reads every cell; empty for a form that can only be told
 * @param test whether a text is of that form
 * @param needed characters without which no text is
 * @param allowed characters beside which no text is
 */
record Candidate(
    CellForm form,
    Optional<ValueType> type,
    Predicate<String> test,
    Set<Mark> needed,
    Set<Mark> allowed) {

  static Candidate of(CellForm form, ValueType type, Mark... needed) {
    return new Candidate(form, Optional.of(type), CellTrial.of(type)::reads, marks(needed), all());
  }

  static Candidate told(CellForm form, Predicate<String> test, Mark... needed) {
    return new Candidate(form, Optional.empty(), test, marks(needed), all());
  }

  /** Answers this candidate for texts that have no other characters than it needs and these. */
  Candidate beside(Mark... others) {
    Set<Mark> both = marks(others);
    both.addAll(needed);
    return new Candidate(form, type, test, needed, both);
  }

  boolean reads(String text, Set<Mark> marks) {
    return marks.containsAll(needed) && allowed.containsAll(marks) && test.test(text);
  }

  private static Set<Mark> marks(Mark... marks) {
    Set<Mark> all = EnumSet.noneOf(Mark.class);
    all.addAll(Set.of(marks));
    return all;
  }

  private static Set<Mark> all() {
    return EnumSet.allOf(Mark.class);
  }
}
