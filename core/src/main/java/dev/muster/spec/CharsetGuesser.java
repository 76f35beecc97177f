package dev.muster.spec;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Guesses the charset of bytes that are neither marked nor valid UTF-8.
 *
 * <p>Implementations keep no state between calls and may be used by several threads.
 */
@FunctionalInterface
public interface CharsetGuesser {

  /** Answers a guess from the first bytes of a file; empty if there is none. */
  Optional<CharsetGuess> guess(byte[] sample);

  /** Never guesses. */
  static CharsetGuesser none() {
    return sample -> Optional.empty();
  }

  /**
   * A guess.
   *
   * @param charset that the file seems to be in
   * @param evidence why, for people
   */
  record CharsetGuess(Charset charset, String evidence) {}
}
