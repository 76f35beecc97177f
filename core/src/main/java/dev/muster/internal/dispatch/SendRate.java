package dev.muster.internal.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Counts what was sent, so that no second sees more than is allowed, whenever it begins.
 *
 * <p>Not safe for use by several threads.
 */
final class SendRate {

  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final int perSecond;
  private final Deque<Sent> recent = new ArrayDeque<>();
  private int inWindow;

  private record Sent(Instant at, int count) {}

  SendRate(OptionalInt perSecond) {
    this.perSecond = perSecond.orElse(Integer.MAX_VALUE);
  }

  /** How many may be sent together at most. */
  int most() {
    return perSecond;
  }

  /** How many may be sent at an instant, which must not go back. */
  int free(Instant now) {
    while (!recent.isEmpty() && !now.isBefore(recent.getFirst().at().plus(WINDOW))) {
      inWindow -= recent.removeFirst().count();
    }
    return perSecond - inWindow;
  }

  /** How long after an instant a number may be sent. */
  Duration until(int count, Instant now) {
    int free = free(now);
    for (Sent sent : recent) {
      if (free >= count) {
        break;
      }
      free += sent.count();
      if (free >= count) {
        return Duration.between(now, sent.at().plus(WINDOW));
      }
    }
    return Duration.ZERO;
  }

  /** Counts what an engine has got by an instant. */
  void sent(int count, Instant at) {
    if (perSecond != Integer.MAX_VALUE) {
      recent.addLast(new Sent(at, count));
      inWindow += count;
    }
  }
}
