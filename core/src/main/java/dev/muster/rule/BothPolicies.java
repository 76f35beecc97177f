package dev.muster.rule;

/** What two policies both let start. */
record BothPolicies(TriggerPolicy one, TriggerPolicy other) implements TriggerPolicy {

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    TriggerVerdict first = one.decide(given);
    if (!(first instanceof TriggerVerdict.Start start)) {
      return first;
    }
    TriggerVerdict second = other.decide(given);
    return second instanceof TriggerVerdict.Start later && later.due().isBefore(start.due())
        ? start
        : second;
  }

  @Override
  public String describe() {
    return one.describe() + " and " + other.describe();
  }
}
