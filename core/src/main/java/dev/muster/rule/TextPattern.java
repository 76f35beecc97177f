package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A field whose text must match a regular expression. */
record TextPattern(String field, String regex, Pattern compiled) implements BuiltIn {

  TextPattern(String field, String regex) {
    this(Names.one(field), regex, Pattern.compile(regex));
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldValue.checkText(row, field, this::holds, ProblemCode.PATTERN_NOT_MATCHED);
  }

  private boolean holds(String text) {
    try {
      return compiled.matcher(new MeteredText(text)).matches();
    } catch (MeteredText.Spent | StackOverflowError spent) {
      return false;
    }
  }

  @Override
  public Set<String> fields() {
    return Set.of(field);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "pattern").with("field", field).with("regex", regex).done();
  }

  /** A compiled pattern is equal to itself alone. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TextPattern that
        && field.equals(that.field)
        && regex.equals(that.regex);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, regex);
  }
}
