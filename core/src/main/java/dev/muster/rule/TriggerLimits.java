package dev.muster.rule;

import java.util.OptionalLong;

/**
 * How much one import may start, judged row by row in file order. {@link #none()} is the importer's
 * default. What is over a cap is kept, held and listed, and handed over only if it is released.
 *
 * <p>A person is known by identifiers: people who share one count as one.
 *
 * <p>Immutable.
 *
 * @param total how many intents at most
 * @param perCampaign how many at most of each campaign
 * @param perPerson how many at most for each person
 * @param repeats whether a campaign may start more than once for a person
 */
public record TriggerLimits(
    OptionalLong total, OptionalLong perCampaign, OptionalLong perPerson, Repeats repeats) {

  public TriggerLimits {
    check("total", total);
    check("perCampaign", perCampaign);
    check("perPerson", perPerson);
  }

  /** No limit at all. */
  public static TriggerLimits none() {
    return new TriggerLimits(
        OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Repeats.ALLOWED);
  }

  /** Answers these limits with a cap of the whole import; not negative. */
  public TriggerLimits total(long most) {
    return new TriggerLimits(OptionalLong.of(most), perCampaign, perPerson, repeats);
  }

  /** Answers these limits with a cap of each campaign; not negative. */
  public TriggerLimits perCampaign(long most) {
    return new TriggerLimits(total, OptionalLong.of(most), perPerson, repeats);
  }

  /** Answers these limits with a cap of each person; not negative. */
  public TriggerLimits perPerson(long most) {
    return new TriggerLimits(total, perCampaign, OptionalLong.of(most), repeats);
  }

  /** Answers these limits with each campaign starting once for each person at most. */
  public TriggerLimits oncePerPerson() {
    return new TriggerLimits(total, perCampaign, perPerson, Repeats.ONCE_PER_PERSON);
  }

  /** Whether there is any limit. */
  public boolean limitsAnything() {
    return !equals(none());
  }

  /** Describes the limits; equal descriptions mean equal answers. */
  public String describe() {
    return toString();
  }

  private static void check(String name, OptionalLong most) {
    if (most.isPresent() && most.getAsLong() < 0) {
      throw new IllegalArgumentException(name + " must not be negative, was " + most.getAsLong());
    }
  }
}
