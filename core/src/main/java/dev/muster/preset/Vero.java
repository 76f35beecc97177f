package dev.muster.preset;

import dev.muster.rule.EffectRules;
import dev.muster.rule.ElapsedDelay;
import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.rule.TriggerPolicy;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.UnknownPeople;
import java.util.List;
import java.util.stream.Stream;

/**
 * The import of events of Vero: who did it, what it was and when, blanks after the commas allowed
 * (V1, V2). It is passive unless {@link #triggering()} is asked for (V5).
 *
 * <p>Immutable.
 */
public final class Vero {

  private static final String TRIGGERING = "triggering";

  private final Edition edition;
  private final TriggerPolicy triggers;

  /** The editions of its documentation. */
  public enum Edition {
    /** Exactly three columns (V1); where a campaign's delay has passed, it starts at once (V6). */
    Y2015(SurplusColumns.REJECT, ElapsedDelay.SEND_NOW),
    /**
     * Other columns are properties (V20); where a campaign's delay has passed, it does not start
     * (V21).
     */
    Y2022(SurplusColumns.IMPORT, ElapsedDelay.DISCARD);

    private final SurplusColumns surplus;
    private final ElapsedDelay elapsed;

    Edition(SurplusColumns surplus, ElapsedDelay elapsed) {
      this.surplus = surplus;
      this.elapsed = elapsed;
    }

    private String preset() {
      return "vero-events-" + name().substring(1);
    }
  }

  private Vero(Edition edition, TriggerPolicy triggers) {
    this.edition = edition;
    this.triggers = triggers;
  }

  /** Answers the import of an edition, which starts no campaign. */
  public static Vero events(Edition edition) {
    return new Vero(edition, TriggerPolicy.never());
  }

  /** Answers this import, starting the campaigns that listen to its events. */
  public Vero triggering() {
    return new Vero(edition, TriggerPolicy.afterDelay(edition.elapsed));
  }

  /** This import as a preset. */
  public Preset preset() {
    return Preset.of(
        edition.preset(),
        spec(),
        ImportRules.of(RowValidator.emailSyntax("email").asWarning()),
        EffectRules.defaults().withTriggers(triggers));
  }

  private CsvImportSpec spec() {
    return CsvImportSpec.events()
        .dialect(Dialect.standard().withTrim(CellTrim.TRIM))
        .identifier("email")
        .eventName("event_name")
        .column(Column.eventTime().orFrom("date").blank(BlankCell.REJECT))
        .surplusColumns(edition.surplus)
        .unknownPeople(UnknownPeople.CREATE)
        .build();
  }

  static List<PresetKind> kinds() {
    return Stream.of(Edition.values()).map(Vero::kind).toList();
  }

  private static PresetKind kind(Edition edition) {
    return new PresetKind(
        edition.preset(),
        "Events of Vero, as of " + edition.name().substring(1) + ".",
        List.of(PresetOption.flag(TRIGGERING, "whether the events start campaigns")),
        options ->
            (options.flag(TRIGGERING) ? events(edition).triggering() : events(edition)).preset());
  }
}
