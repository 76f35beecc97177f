package dev.muster.rule;

/** What one of two policies lets start. */
record EitherPolicy(TriggerPolicy one, TriggerPolicy other) implements TriggerPolicy {

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    TriggerVerdict first = one.decide(given);
    TriggerVerdict second = other.decide(given);
    if (!(second instanceof TriggerVerdict.Start start)) {
      return first;
    }
    return first instanceof TriggerVerdict.Start earlier && !earlier.due().isAfter(start.due())
        ? earlier
        : start;
  }

  @Override
  public String describe() {
    return "(" + one.describe() + " or " + other.describe() + ")";
  }
}
