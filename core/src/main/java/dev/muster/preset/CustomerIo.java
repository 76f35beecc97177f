package dev.muster.preset;

import dev.muster.rule.EffectRules;
import dev.muster.rule.FileCheck;
import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import java.util.List;
import java.util.Optional;

/** The CSV imports of Customer.io. Stateless. */
public final class CustomerIo {

  private CustomerIo() {}

  static List<PresetKind> kinds() {
    return List.of(
        new PresetKind(
            "customerio-people",
            "People of Customer.io.",
            List.of(),
            options ->
                Preset.of(
                    "customerio-people",
                    CsvImportSpec.people().column(Column.identifier("email").optional()).build(),
                    new ImportRules(
                        RowValidator.acceptAll(),
                        List.of(FileCheck.unique("email")),
                        Optional.empty()),
                    EffectRules.defaults())));
  }
}
