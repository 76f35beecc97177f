package dev.muster.rule;

import java.time.Duration;

/** What is young enough starts. */
record TriggerWithin(Duration age) implements TriggerPolicy {

  TriggerWithin {
    if (age.isNegative()) {
      throw new IllegalArgumentException("age must not be negative, was " + age);
    }
  }

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    return given.age().compareTo(age) <= 0
        ? new TriggerVerdict.Start(given.earliestStart())
        : new TriggerVerdict.Suppress(SuppressReason.TOO_OLD);
  }

  @Override
  public String describe() {
    return "within[" + age + "]";
  }
}
