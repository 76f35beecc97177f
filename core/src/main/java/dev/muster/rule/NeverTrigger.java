package dev.muster.rule;

/** Nothing starts. */
record NeverTrigger() implements TriggerPolicy {

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    return new TriggerVerdict.Suppress(SuppressReason.PASSIVE);
  }

  @Override
  public String describe() {
    return "never";
  }
}
