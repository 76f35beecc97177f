package dev.muster.preset;

import dev.muster.rule.EffectRules;
import dev.muster.rule.EventTimePolicy;
import dev.muster.rule.ImportRules;
import dev.muster.rule.OldEvents;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.TextFormat;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.time.Duration;
import java.util.List;

/**
 * The import of events of Leanplum, one in each row, with value, currency and parameters (L1 to
 * L3). Its events start campaigns at any age (L7).
 *
 * <p>Immutable. An event of more than 365 days is stored with the import's instant unless {@link
 * #oldEvents} says otherwise; its own time stays as its property {@value #ORIGINAL_TIME}. People
 * whom the store does not have are created unless {@link #creating} says otherwise.
 */
public final class LeanplumEvents {

  /** The property that keeps the time as written of an event that is stored with another. */
  public static final String ORIGINAL_TIME = "originalTime";

  private static final String OLD = "old-events";
  private static final Duration OLD_AFTER = Duration.ofDays(365);
  private static final Duration SHOWN_FOR = Duration.ofDays(7);

  private final OldEvents old;
  private final Leanplum.CreateDisposition create;

  private LeanplumEvents(OldEvents old, Leanplum.CreateDisposition create) {
    this.old = old;
    this.create = create;
  }

  static LeanplumEvents standard() {
    return new LeanplumEvents(
        OldEvents.CLAMP_TO_IMPORT, Leanplum.CreateDisposition.CREATE_IF_NEEDED);
  }

  /** What becomes of events of more than 365 days (L5). */
  public LeanplumEvents oldEvents(OldEvents rule) {
    return new LeanplumEvents(rule, create);
  }

  /** What becomes of rows of people whom the store does not have. */
  public LeanplumEvents creating(Leanplum.CreateDisposition rule) {
    return new LeanplumEvents(old, rule);
  }

  /** This import as a preset. */
  public Preset preset() {
    return Preset.of(
        "leanplum-events",
        spec(),
        ImportRules.of(
            RowValidator.named("names and parameters of Leanplum", "1", LeanplumChecks::ofEvents)),
        EffectRules.defaults().withTriggers(TriggerPolicy.always()).withEventTimes(times()));
  }

  private EventTimePolicy times() {
    return EventTimePolicy.asWritten()
        .olderThan(OLD_AFTER, old)
        .keepingOriginalTimeAs(ORIGINAL_TIME)
        .hiddenAfter(SHOWN_FOR);
  }

  private CsvImportSpec spec() {
    return CsvImportSpec.events()
        .column(Column.identifier("userId").trim(CellTrim.KEEP))
        .eventName("event")
        .column(
            Column.eventTime()
                .as(ValueType.dateTime(TimeForm.unixSeconds()))
                .blank(BlankCell.REJECT))
        .column(Column.property("value").as(ValueType.decimal()).optional())
        .column(Column.property("currencyCode").as(ValueType.text(TextFormat.CURRENCY)).optional())
        .family(Column.property("{name}").from("params.{name}"))
        .surplusColumns(SurplusColumns.REJECT)
        .unknownPeople(create.unknown())
        .build();
  }

  static PresetKind kind() {
    return new PresetKind(
        "leanplum-events",
        "Events of Leanplum, one in each row.",
        List.of(
            PresetOption.choice(
                OLD, OldEvents.CLAMP_TO_IMPORT, "what becomes of events of more than 365 days"),
            Leanplum.createOption()),
        options ->
            standard()
                .oldEvents(options.choice(OLD, OldEvents.class))
                .creating(options.choice(Leanplum.CREATE, Leanplum.CreateDisposition.class))
                .preset());
  }
}
