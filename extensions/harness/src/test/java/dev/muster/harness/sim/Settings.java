package dev.muster.harness.sim;

import dev.muster.report.ImportFile;
import dev.muster.rule.DeliveryRules;
import dev.muster.rule.ElapsedDelay;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.WithoutKeys;
import dev.muster.spec.CsvImportSpec;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a scenario is about.
 *
 * @param before imported first, with nothing in its way
 * @param load imported in the midst of everything
 * @param rival imported at the same time
 */
record Settings(Optional<Load> before, Load load, Optional<Load> rival) {

  static final String TENANT = "acme";
  static final String OTHER_TENANT = "beta";

  /** Throws the dice for settings. */
  static Settings of(Chance chance) {
    RandomFiles files = new RandomFiles(chance);
    return chance.once(0.15) ? rivals(chance, files) : alone(chance, files);
  }

  private static Settings alone(Chance chance, RandomFiles files) {
    Load load = files.load(TENANT, "first", manner(chance));
    Optional<Load> before =
        chance.once(0.4)
            ? Optional.of(
                new Load(
                    TENANT,
                    "before",
                    Loads.PEOPLE,
                    files.people(),
                    Load.Manner.standard(5)
                        .into(load.how().store())
                        .delivering(load.how().delivery())
                        .writing(Set.of())))
            : Optional.empty();
    Optional<Load> rival =
        before.isEmpty() && chance.once(0.3)
            ? Optional.of(load.of(OTHER_TENANT))
            : Optional.empty();
    return new Settings(before, load, rival);
  }

  /** Two files about the same people, each with columns of its own. */
  private static Settings rivals(Chance chance, RandomFiles files) {
    Load one =
        new Load(
            TENANT,
            "first",
            half("plan", "note"),
            files.half("plan,note", List.of("", "pro", "free")),
            Load.Manner.standard(chance.between(1, 6)));
    Load other =
        new Load(
            TENANT,
            "rival",
            half("city", "size"),
            files.half("city,size", List.of("", "Rome", "Oslo")),
            Load.Manner.standard(chance.between(1, 6)));
    return new Settings(Optional.empty(), one, Optional.of(other));
  }

  private static CsvImportSpec half(String one, String other) {
    return CsvImportSpec.people().identifier("email").attribute(one).attribute(other).build();
  }

  private static Load.Manner manner(Chance chance) {
    return Load.Manner.standard(chance.between(1, 8))
        .into(chance.once(0.2) ? Load.Store.PLAIN : Load.Store.JOURNALED)
        .starting(triggers(chance))
        .limited(chance.once(0.4) ? limits(chance) : TriggerLimits.none())
        .delivering(delivery(chance))
        .writing(files(chance));
  }

  private static TriggerPolicy triggers(Chance chance) {
    return chance.of(
        List.of(
            TriggerPolicy.always(),
            TriggerPolicy.always(),
            TriggerPolicy.within(Duration.ofDays(1)),
            TriggerPolicy.afterDelay(ElapsedDelay.DISCARD),
            TriggerPolicy.onlyEvents("buys"),
            TriggerPolicy.never()));
  }

  private static TriggerLimits limits(Chance chance) {
    TriggerLimits limits = TriggerLimits.none();
    limits = chance.once(0.4) ? limits.total(chance.below(8)) : limits;
    limits = chance.once(0.4) ? limits.perCampaign(chance.below(4)) : limits;
    limits = chance.once(0.4) ? limits.perPerson(chance.below(3)) : limits;
    return chance.once(0.4) ? limits.oncePerPerson() : limits;
  }

  private static DeliveryRules delivery(Chance chance) {
    DeliveryRules rules = DeliveryRules.standard();
    rules = chance.once(0.2) ? rules.perSecond(chance.between(1, 4)) : rules;
    return chance.once(0.2) ? rules.withoutKeys(chance.of(List.of(WithoutKeys.values()))) : rules;
  }

  private static Set<ImportFile> files(Chance chance) {
    Set<ImportFile> files = EnumSet.noneOf(ImportFile.class);
    for (ImportFile file : ImportFile.values()) {
      if (chance.once(0.3)) {
        files.add(file);
      }
    }
    return files;
  }

  /** Whether the rival writes to the same people. */
  boolean hasRivalOfSameTenant() {
    return rival.isPresent() && rival.get().tenant().equals(TENANT);
  }
}
