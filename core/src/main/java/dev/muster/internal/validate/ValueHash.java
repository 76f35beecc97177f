package dev.muster.internal.validate;

import dev.muster.internal.hash.Digest;

/**
 * Hashes of values that are equal for equal values of one type, and hardly ever for others. Texts,
 * which most are, go without the name of their type.
 *
 * <p>Not safe for use by several threads.
 */
final class ValueHash {

  private final Digest digest = Digest.empty();

  long of(Object value) {
    return (value instanceof String text ? digest.text(text) : digest.value(value)).key().first64();
  }
}
