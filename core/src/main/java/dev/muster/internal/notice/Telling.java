package dev.muster.internal.notice;

import dev.muster.report.Beginnings;
import dev.muster.spi.Notifier;
import java.util.Optional;

/**
 * Who is told, and of what.
 *
 * @param notifier that tells people, if there is one
 * @param beginnings whether they are told of these too
 */
public record Telling(Optional<Notifier> notifier, Beginnings beginnings) {

  /** Answers that nobody is told anything. */
  public static Telling nobody() {
    return new Telling(Optional.empty(), Beginnings.UNTOLD);
  }
}
