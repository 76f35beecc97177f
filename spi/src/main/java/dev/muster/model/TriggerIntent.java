package dev.muster.model;

import java.time.Instant;

/**
 * A decision that a row starts a campaign for a person, on its way to the engine.
 *
 * <p>Immutable. {@link #toString()} shows no person's data.
 *
 * @param key the same whenever the same import decides the same thing for the same row and campaign
 * @param campaign the campaign's name
 * @param person the identifier under which the row knew the person, or what {@link
 *     ObjectId#asIdentifier()} answers for an object created
 * @param occurrence what the campaign listens to
 * @param record the row's record number
 * @param due when the campaign is to start; waiting until then is the engine's part
 * @param expires when it is too late to hand the intent over; after {@code due}
 */
public record TriggerIntent(
    String key,
    String campaign,
    Identifier person,
    Occurrence occurrence,
    long record,
    Instant due,
    Instant expires) {

  public TriggerIntent {
    Checks.notBlank("key", key);
    Checks.notBlank("campaign", campaign);
    Checks.atLeast("record", 1, record);
    if (!expires.isAfter(due)) {
      throw new IllegalArgumentException("expires must be after due");
    }
  }

  @Override
  public String toString() {
    return "TriggerIntent[" + campaign + ", record " + record + ", due " + due + "]";
  }
}
