package dev.muster.rule;

/** What a policy lets start, out of quiet hours. */
record QuietPolicy(TriggerPolicy policy, QuietHours hours) implements TriggerPolicy {

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    TriggerVerdict verdict = policy.decide(given);
    return verdict instanceof TriggerVerdict.Start start
        ? new TriggerVerdict.Start(hours.shift(start.due()))
        : verdict;
  }

  @Override
  public String describe() {
    return "(" + policy.describe() + " outside " + hours.describe() + ")";
  }
}
