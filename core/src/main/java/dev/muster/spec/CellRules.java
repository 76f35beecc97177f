package dev.muster.spec;

import java.util.List;
import java.util.Optional;

/**
 * What holds for each cell of a column, beyond its type.
 *
 * <p>Immutable.
 *
 * @param blank what a blank cell does; empty for the spec's own rule
 * @param trim whether blanks around the cell's text are dropped, even inside quotes; empty for the
 *     dialect's rule, but for identifiers, which are trimmed
 * @param constant the text of every cell, of a column that no file has
 * @param whenBlank the text that a blank cell stands for
 * @param clearToken the text that takes the field's value away, compared exactly
 * @param allowed the texts that a cell may have, compared exactly, or the elements of its list;
 *     nothing is said if empty
 * @param bad what an unreadable cell does
 */
public record CellRules(
    Optional<BlankCell> blank,
    Optional<CellTrim> trim,
    Optional<String> constant,
    Optional<String> whenBlank,
    Optional<String> clearToken,
    List<String> allowed,
    BadCell bad) {

  private static final CellRules STANDARD =
      new CellRules(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          BadCell.REJECT_ROW);

  public CellRules {
    allowed = List.copyOf(allowed);
    constant.ifPresent(text -> Checks.notBlank("constant", text));
    whenBlank.ifPresent(text -> Checks.notBlank("whenBlank", text));
    clearToken.ifPresent(text -> Checks.notBlank("clearToken", text));
    Checks.that(
        !(constant.isPresent() && whenBlank.isPresent()),
        "whenBlank must not be given beside a constant");
    Checks.that(
        !(whenBlank.isPresent() && blank.isPresent()), "blank must not be given beside whenBlank");
  }

  /** Nothing but the rules of the spec and the dialect; a bad cell rejects its row. */
  public static CellRules standard() {
    return STANDARD;
  }

  /** Whether these say no more than what blanks are. */
  boolean areAboutBlanksOnly() {
    return new CellRules(
            blank,
            trim,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            BadCell.REJECT_ROW)
        .equals(this);
  }

  CellRules with(BlankCell rule) {
    return new CellRules(Optional.of(rule), trim, constant, whenBlank, clearToken, allowed, bad);
  }

  CellRules with(CellTrim rule) {
    return new CellRules(blank, Optional.of(rule), constant, whenBlank, clearToken, allowed, bad);
  }

  CellRules with(BadCell rule) {
    return new CellRules(blank, trim, constant, whenBlank, clearToken, allowed, rule);
  }

  CellRules withConstant(String text) {
    return new CellRules(blank, trim, Optional.of(text), whenBlank, clearToken, allowed, bad);
  }

  CellRules withWhenBlank(String text) {
    return new CellRules(blank, trim, constant, Optional.of(text), clearToken, allowed, bad);
  }

  CellRules withClearToken(String text) {
    return new CellRules(blank, trim, constant, whenBlank, Optional.of(text), allowed, bad);
  }

  CellRules withAllowed(List<String> texts) {
    return new CellRules(blank, trim, constant, whenBlank, clearToken, texts, bad);
  }
}
