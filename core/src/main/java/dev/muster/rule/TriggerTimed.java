package dev.muster.rule;

import dev.muster.model.Occurrence;

/** Events without a time of their own start nothing. */
record TriggerTimed() implements TriggerPolicy {

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    boolean missing =
        given.occurrence().kind() == Occurrence.Kind.EVENT_RECORDED && given.time().isEmpty();
    return missing
        ? new TriggerVerdict.Suppress(SuppressReason.NO_TIME)
        : new TriggerVerdict.Start(given.earliestStart());
  }

  @Override
  public String describe() {
    return "onlyTimed";
  }
}
