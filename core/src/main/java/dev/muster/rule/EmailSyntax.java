package dev.muster.rule;

import dev.muster.internal.text.EmailAddress;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;

/** A field that must have the form of one e-mail address. */
record EmailSyntax(String field) implements RowValidator {

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldText.check(row, field, EmailAddress::isOne, ProblemCode.NOT_AN_EMAIL);
  }

  @Override
  public String describe() {
    return "emailSyntax[" + field + "]";
  }
}
