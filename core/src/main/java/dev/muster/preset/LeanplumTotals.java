package dev.muster.preset;

import dev.muster.rule.EffectRules;
import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventTotalsSpec;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.TimeForm;
import dev.muster.spec.TotalPart;
import dev.muster.spec.ValueType;
import java.util.List;

/**
 * The import of what people did in sum, of Leanplum: headers such as {@code events.Purchase.count}
 * (L20). It makes no events and starts no campaign (L21).
 *
 * <p>Immutable. People whom the store does not have are created unless {@link #creating} says
 * otherwise.
 */
public final class LeanplumTotals {

  private static final String EVENT = "{event}";

  private final Leanplum.CreateDisposition create;

  private LeanplumTotals(Leanplum.CreateDisposition create) {
    this.create = create;
  }

  static LeanplumTotals standard() {
    return new LeanplumTotals(Leanplum.CreateDisposition.CREATE_IF_NEEDED);
  }

  /** What becomes of rows of people whom the store does not have. */
  public LeanplumTotals creating(Leanplum.CreateDisposition rule) {
    return new LeanplumTotals(rule);
  }

  /** This import as a preset. */
  public Preset preset() {
    return Preset.of(
        "leanplum-totals",
        spec(),
        ImportRules.of(RowValidator.named("totals of Leanplum", "1", LeanplumChecks::ofTotals)),
        EffectRules.defaults());
  }

  private CsvImportSpec spec() {
    EventTotalsSpec.Builder spec =
        CsvImportSpec.eventTotals()
            .column(Column.identifier("userId").trim(CellTrim.KEEP))
            .surplusColumns(SurplusColumns.REJECT)
            .unknownPeople(create.unknown());
    for (TotalPart part : TotalPart.values()) {
      spec.family(family(part));
    }
    return spec.build();
  }

  private static Column family(TotalPart part) {
    Column column = Column.total(EVENT, part).optional();
    return switch (part) {
      case FIRST_TIME, LAST_TIME -> column.as(ValueType.dateTime(TimeForm.unixSeconds()));
      case COUNT, COUNT_INCREMENT, VALUE, VALUE_INCREMENT -> column;
    };
  }

  static PresetKind kind() {
    return new PresetKind(
        "leanplum-totals",
        "What people did in sum, of Leanplum.",
        List.of(Leanplum.createOption()),
        options ->
            standard()
                .creating(options.choice(Leanplum.CREATE, Leanplum.CreateDisposition.class))
                .preset());
  }
}
