package dev.muster;

import dev.muster.model.Ability;
import dev.muster.model.KeyUse;
import dev.muster.report.Guarantee;
import dev.muster.rule.Breaker;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.FileCheck;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.EventSpec;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportJournal;
import dev.muster.spi.JournaledContactStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the parts of an importer fit each other, and what they offer together. */
record BuilderChecks(ContactStore store, CsvImportSpec spec, Optional<ImportJournal> journal) {

  /**
   * Checks that the parts fit, and answers what holds after a crash.
   *
   * @param asked what must hold at least
   * @throws IllegalStateException if they do not fit
   */
  Guarantee check(Optional<Guarantee> asked) {
    Guarantee offered = offered();
    that(
        !(store instanceof JournaledContactStore) || journal.isEmpty(),
        "journal must not be given for a store that keeps its own");
    that(
        store.maxWrites() >= 1,
        "maxWrites of the store must be at least 1, was " + store.maxWrites());
    if (spec instanceof EventSpec events) {
      that(
          events.identity() == EventIdentity.RECORD
              || store.abilities().contains(Ability.EVENT_KEYS),
          "identity must be RECORD for a store without EVENT_KEYS, was " + events.identity());
    }
    asked.ifPresent(
        least ->
            that(
                least.compareTo(offered) >= 0,
                "guarantee must be at most what store and journal offer ("
                    + offered
                    + "), was "
                    + least));
    return offered;
  }

  /** Checks that what happens to a lost answer is said for an engine that ignores keys. */
  static void check(CampaignEngine engine, DeliveryRules delivery) {
    that(
        engine.keys() == KeyUse.HONOURED || delivery.withoutKeys().isPresent(),
        "delivery must say withoutKeys for an engine that ignores keys");
  }

  /** Checks that there is a check that tells what a breaker counts. */
  static void check(List<Breaker> breakers, List<FileCheck> checks) {
    for (Breaker breaker : breakers) {
      if (breaker.measure() == Breaker.Measure.CONSTANT_KEYS) {
        that(
            checks.stream().anyMatch(FileCheck.Constant.class::isInstance),
            "fileCheck must have a notConstant for a breaker of CONSTANT_KEYS");
      } else if (breaker.measure() == Breaker.Measure.SHIFTED_KEYS) {
        that(
            checks.stream().anyMatch(FileCheck.Shifted.class::isInstance),
            "fileCheck must have a notShifted for a breaker of SHIFTED_KEYS");
      }
    }
  }

  private Guarantee offered() {
    if (store instanceof JournaledContactStore) {
      return Guarantee.JOURNALED;
    }
    boolean idempotent =
        store.abilities().containsAll(Set.of(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS));
    return journal.isPresent() && idempotent ? Guarantee.IDEMPOTENT : Guarantee.NONE;
  }

  /** Answers a text that must not be blank. */
  static String notBlank(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value;
  }

  private static void that(boolean holds, String message) {
    if (!holds) {
      throw new IllegalStateException(message);
    }
  }
}
