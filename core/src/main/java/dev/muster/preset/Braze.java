package dev.muster.preset;

import dev.muster.model.Path;
import dev.muster.report.Beginnings;
import dev.muster.report.ImportFile;
import dev.muster.rule.ConsentField;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.EffectRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The CSV imports of Braze. They start no campaign, as nothing says whether Braze does (B46).
 * Stateless.
 *
 * @see #attributes
 * @see #events
 */
public final class Braze {

  static final String KEY = "key";
  static final String EDITION = "edition";

  /** The editions of its documentation. */
  public enum Edition {
    /** People are known by an external id, an alias, or the Braze id (B20). */
    EARLY_ACCESS,
    /** And by e-mail address or telephone number (B25); files of events are smaller (X12). */
    GENERAL
  }

  private Braze() {}

  /** Answers the import of people and their attributes, known by a key (B20). */
  public static BrazeAttributes attributes(BrazeKey key) {
    return BrazeAttributes.by(key);
  }

  /** Answers the import of custom events of people known by a key. */
  public static BrazeEvents events(BrazeKey key) {
    return BrazeEvents.by(key);
  }

  /**
   * The file decides who is subscribed; whoever is so again is listed. What says so is no data
   * point (B56).
   */
  static EffectRules effects() {
    return EffectRules.defaults()
        .withUncounted(
            Set.of(
                "email_subscribe", "push_subscribe", "subscription_group_id", "subscription_state"))
        .withConsent(
            ConsentPolicy.asVendor(
                unsubscribed("email_subscribe"),
                unsubscribed("push_subscribe"),
                unsubscribed("subscription_state")));
  }

  /** Rows that were flagged come back (B52), and people are told when an import begins. */
  static Habits habits() {
    return new Habits(EnumSet.of(ImportFile.ERRORS, ImportFile.WARNINGS), Beginnings.TOLD);
  }

  private static ConsentField unsubscribed(String attribute) {
    return ConsentField.unsubscribedIf(Path.of(attribute), "unsubscribed");
  }

  static List<PresetOption> options() {
    return List.of(
        PresetOption.choice(KEY, BrazeKey.EXTERNAL_ID, "by what people are known"),
        PresetOption.choice(EDITION, Edition.EARLY_ACCESS, "as of when the import is"));
  }

  static List<PresetKind> kinds() {
    return List.of(BrazeAttributes.kind(), BrazeEvents.kind());
  }
}
