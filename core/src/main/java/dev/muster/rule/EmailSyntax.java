package dev.muster.rule;

import dev.muster.internal.text.EmailAddress;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field that must have the form of one e-mail address. */
record EmailSyntax(String field) implements BuiltIn {

  EmailSyntax {
    Names.one(field);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldValue.checkText(row, field, EmailAddress::isOne, ProblemCode.NOT_AN_EMAIL);
  }

  @Override
  public Set<String> fields() {
    return Set.of(field);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "emailSyntax").with("field", field).done();
  }
}
