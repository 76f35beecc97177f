package dev.muster.preset;

import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.spec.BlankCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Limits;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.ValueType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The import of custom events of Braze, whose properties stand under headers such as {@code
 * rented_movie.properties.title} (B41). A time without an offset is in UTC.
 *
 * <p>Immutable. Of the edition {@link Braze.Edition#EARLY_ACCESS} unless {@link #edition} says
 * otherwise.
 */
public final class BrazeEvents {

  private static final long MOST_BYTES = 500L << 20;
  private static final long MOST_BYTES_GENERAL = 50L << 20;

  private final BrazeKey key;
  private final Braze.Edition edition;

  private BrazeEvents(BrazeKey key, Braze.Edition edition) {
    this.key = key;
    this.edition = edition;
  }

  static BrazeEvents by(BrazeKey key) {
    return new BrazeEvents(key, Braze.Edition.EARLY_ACCESS);
  }

  /**
   * Which edition holds.
   *
   * @throws IllegalArgumentException from {@link #preset} if people are not known by the key in it
   */
  public BrazeEvents edition(Braze.Edition value) {
    return new BrazeEvents(key, value);
  }

  /**
   * This import as a preset.
   *
   * @throws IllegalArgumentException if the edition does not know people by the key
   */
  public Preset preset() {
    key.mustFit(edition);
    return Preset.of(
            "braze-events",
            spec(),
            new ImportRules(RowValidator.acceptAll(), List.of(), Optional.of(key.resolver())),
            Braze.effects())
        .with(Braze.habits());
  }

  private CsvImportSpec spec() {
    boolean early = edition == Braze.Edition.EARLY_ACCESS;
    return CsvImportSpec.events()
        .columns(key.columns())
        .eventName("name")
        .column(
            Column.eventTime().as(ValueType.dateTime().in(ZoneOffset.UTC)).blank(BlankCell.REJECT))
        .family(Column.property("{event}", "{name}").as(ValueType.detected()))
        .limits(Limits.standard().withFileBytes(early ? MOST_BYTES : MOST_BYTES_GENERAL))
        .surplusColumns(SurplusColumns.REJECT)
        .unknownPeople(key.unknownOfEvents())
        .build();
  }

  static PresetKind kind() {
    return new PresetKind(
        "braze-events",
        "Custom events of Braze.",
        Braze.options(),
        chosen ->
            by(chosen.choice(Braze.KEY, BrazeKey.class))
                .edition(chosen.choice(Braze.EDITION, Braze.Edition.class))
                .preset());
  }
}
