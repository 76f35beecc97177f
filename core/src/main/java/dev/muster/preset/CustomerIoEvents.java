package dev.muster.preset;

import static dev.muster.preset.Misuse.mustBe;

import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import dev.muster.preset.CustomerIo.Workspace;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.ImportRules;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.TimeForm;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;

/**
 * Builds the import of events of Customer.io. Defaults:
 *
 * <ul>
 *   <li>{@link #workspace}: {@link Workspace#EMAIL_OR_ID}
 *   <li>{@link #keyedBy}: {@link PersonKey#ID}
 *   <li>{@link #process}: {@link Processed#ONLY_EXISTING}
 * </ul>
 *
 * <p>Not safe for use by several threads.
 */
public final class CustomerIoEvents {

  private Workspace workspace = Workspace.EMAIL_OR_ID;
  private PersonKey key = PersonKey.ID;
  private Processed process = Processed.ONLY_EXISTING;

  CustomerIoEvents() {}

  /** What identifies people. */
  public CustomerIoEvents workspace(Workspace value) {
    workspace = value;
    return this;
  }

  /**
   * What the column {@code _cio_customer_id} holds, in all rows (C51).
   *
   * @throws IllegalArgumentException if it is {@link PersonKey#CIO_ID}
   */
  public CustomerIoEvents keyedBy(PersonKey value) {
    mustBe(value != PersonKey.CIO_ID, "key of events must be ID or EMAIL, was " + value);
    key = value;
    return this;
  }

  /**
   * Whether events of people whom nobody knows create them: {@link Processed#ALL} or {@link
   * Processed#ONLY_EXISTING} (X3).
   *
   * @throws IllegalArgumentException if it is {@link Processed#ONLY_NEW}
   */
  public CustomerIoEvents process(Processed value) {
    mustBe(
        value != Processed.ONLY_NEW,
        "process of events must be ALL or ONLY_EXISTING, was " + value);
    process = value;
    return this;
  }

  /**
   * Answers the preset.
   *
   * @throws IllegalArgumentException if people would be created by email in a classic workspace
   */
  public Preset preset() {
    mustBe(
        workspace != Workspace.CLASSIC || key == PersonKey.ID || process == Processed.ONLY_EXISTING,
        "process must be ONLY_EXISTING when keyed by email in a classic workspace, was " + process);
    return Preset.of(
            CustomerIoKinds.EVENTS,
            layout(),
            ImportRules.of(CustomerIoRules.events()),
            CustomerIoRules.effects(ConsentPolicy.tightenOnly()))
        .with(CustomerIoRules.habits());
  }

  private CsvImportSpec layout() {
    IdentifierScheme scheme =
        key == PersonKey.ID ? CustomerIoRules.id() : CustomerIoRules.email(workspace);
    return CsvImportSpec.events()
        .limits(CustomerIoRules.limits())
        .surplusColumns(SurplusColumns.IMPORT)
        .column(Column.eventName().from("_cio_name").trim(CellTrim.TRIM))
        .identifier(scheme, "_cio_customer_id")
        .column(
            Column.eventTime()
                .from("_cio_timestamp")
                .as(ValueType.dateTime(TimeForm.unixSeconds(), TimeForm.iso()))
                .blank(BlankCell.WARN)
                .optional())
        .unknownPeople(process == Processed.ALL ? UnknownPeople.CREATE : UnknownPeople.REJECT)
        .build();
  }
}
