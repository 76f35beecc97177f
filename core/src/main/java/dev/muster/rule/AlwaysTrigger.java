package dev.muster.rule;

/** Everything starts. */
record AlwaysTrigger() implements TriggerPolicy {

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    return new TriggerVerdict.Start(given.earliestStart());
  }

  @Override
  public String describe() {
    return "always";
  }
}
