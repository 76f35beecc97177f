package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.regex.Pattern;

/** A field whose text must match a regular expression. */
record TextPattern(String field, String regex, Pattern compiled) implements RowValidator {

  TextPattern(String field, String regex) {
    this(field, regex, Pattern.compile(regex));
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldText.check(row, field, this::holds, ProblemCode.PATTERN_NOT_MATCHED);
  }

  private boolean holds(String text) {
    try {
      return compiled.matcher(new MeteredText(text)).matches();
    } catch (MeteredText.Spent | StackOverflowError spent) {
      return false;
    }
  }

  @Override
  public String describe() {
    return "pattern[" + field + ": " + regex + "]";
  }
}
