package dev.muster.rule;

/**
 * The campaign's delay decides. An occurrence without a time of its own happens now: its delay
 * cannot have passed.
 */
record TriggerAfterDelay(ElapsedDelay elapsed) implements TriggerPolicy {

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    boolean passed = given.time().isPresent() && !given.due().isAfter(given.now());
    return passed && elapsed == ElapsedDelay.DISCARD
        ? new TriggerVerdict.Suppress(SuppressReason.ELAPSED)
        : new TriggerVerdict.Start(given.earliestStart());
  }

  @Override
  public String describe() {
    return "afterDelay[" + elapsed + "]";
  }
}
