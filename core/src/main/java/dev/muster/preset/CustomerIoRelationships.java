package dev.muster.preset;

import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Workspace;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.ImportRules;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.SurplusColumns;

/**
 * Builds the import of relationships between people and objects of Customer.io; neither side is
 * ever created. Defaults: {@link #workspace}: {@link Workspace#EMAIL_OR_ID}; {@link #keyedBy}:
 * {@link PersonKey#ID}; {@link #emptyCells}: {@link EmptyCells#IGNORE}.
 *
 * <p>Not safe for use by several threads.
 */
public final class CustomerIoRelationships {

  private Workspace workspace = Workspace.EMAIL_OR_ID;
  private PersonKey key = PersonKey.ID;
  private EmptyCells emptyCells = EmptyCells.IGNORE;

  CustomerIoRelationships() {}

  /** What identifies people. */
  public CustomerIoRelationships workspace(Workspace value) {
    workspace = value;
    return this;
  }

  /** Which identifier of people the file has, in a column of its name. */
  public CustomerIoRelationships keyedBy(PersonKey value) {
    key = value;
    return this;
  }

  /** What an empty cell does. */
  public CustomerIoRelationships emptyCells(EmptyCells value) {
    emptyCells = value;
    return this;
  }

  /** Answers the preset. */
  public Preset preset() {
    IdentifierScheme scheme = scheme();
    return Preset.of(
            CustomerIoKinds.RELATIONSHIPS,
            CsvImportSpec.relationships()
                .limits(CustomerIoRules.limits())
                .surplusColumns(SurplusColumns.IMPORT)
                .blankCells(CustomerIoRules.blank(emptyCells))
                .identifier(scheme, scheme.name())
                .objectType("object_type_id")
                .objectId("object_id")
                .build(),
            ImportRules.of(CustomerIoRules.objects()),
            CustomerIoRules.effects(ConsentPolicy.tightenOnly()))
        .with(CustomerIoRules.habits());
  }

  private IdentifierScheme scheme() {
    return switch (key) {
      case ID -> CustomerIoRules.id();
      case EMAIL -> CustomerIoRules.email(workspace);
      case CIO_ID -> CustomerIoRules.cioId();
    };
  }
}
