package dev.muster.preset;

import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.CustomerIo.Processed;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.ImportRules;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.KnownObjects;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.UnknownObjects;

/**
 * Builds the import of objects of Customer.io, all of one type. Defaults: {@link #process}: {@link
 * Processed#ALL}; {@link #emptyCells}: {@link EmptyCells#IGNORE}.
 *
 * <p>Not safe for use by several threads.
 */
public final class CustomerIoObjects {

  private final String objectType;
  private Processed process = Processed.ALL;
  private EmptyCells emptyCells = EmptyCells.IGNORE;

  CustomerIoObjects(String objectType) {
    Misuse.mustBe(
        objectType.matches("[1-9][0-9]{0,17}"),
        "objectType must be a whole number from 1 on, was '" + objectType + "'");
    this.objectType = objectType;
  }

  /** Which rows are imported. */
  public CustomerIoObjects process(Processed value) {
    process = value;
    return this;
  }

  /** What an empty cell does. */
  public CustomerIoObjects emptyCells(EmptyCells value) {
    emptyCells = value;
    return this;
  }

  /** Answers the preset. */
  public Preset preset() {
    return Preset.of(
            CustomerIoKinds.OBJECTS,
            CsvImportSpec.objects(objectType)
                .limits(CustomerIoRules.limits())
                .surplusColumns(SurplusColumns.IMPORT)
                .blankCells(CustomerIoRules.blank(emptyCells))
                .objectId("object_id")
                .knownObjects(
                    process == Processed.ONLY_NEW ? KnownObjects.SKIP : KnownObjects.UPDATE)
                .unknownObjects(
                    process == Processed.ONLY_EXISTING
                        ? UnknownObjects.SKIP
                        : UnknownObjects.CREATE)
                .build(),
            ImportRules.of(CustomerIoRules.objects()),
            CustomerIoRules.effects(ConsentPolicy.tightenOnly()))
        .with(CustomerIoRules.habits());
  }
}
