package dev.muster;

import dev.muster.internal.validate.SpecFields;
import dev.muster.rule.FileCheck;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.SurplusColumns;
import java.util.List;
import java.util.Set;

/** A rule about a field that no column fills would hold always or never. */
final class RuleFields {

  private RuleFields() {}

  /** Refuses rules about fields that a spec does not have, unless its files may bring any field. */
  static void check(CsvImportSpec spec, RowValidator validator, List<FileCheck> fileChecks) {
    if (spec.file().surplusColumns() != SurplusColumns.IMPORT && spec.file().families().isEmpty()) {
      Set<String> there = SpecFields.of(spec).names();
      check("validator", validator.fields(), there);
      fileChecks.forEach(check -> check("fileCheck", check.fields(), there));
    }
  }

  private static void check(String option, Set<String> named, Set<String> there) {
    for (String name : named) {
      if (!there.contains(name)) {
        throw new IllegalStateException(
            option + " must name fields that the spec has " + there + ", was '" + name + "'");
      }
    }
  }
}
