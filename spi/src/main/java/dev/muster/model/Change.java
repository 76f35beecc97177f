package dev.muster.model;

import java.util.Optional;

/**
 * A value that changes: where, from what, to what.
 *
 * <p>Immutable. {@link #toString()} shows the path only.
 *
 * @param path where
 * @param before the value that was read, empty if there was none
 * @param after the value to be, empty to remove it
 */
public record Change(Path path, Optional<Object> before, Optional<Object> after) {

  public Change {
    before = copy(before);
    after = copy(after);
  }

  /** Most values are their own copies: then the optional stays the same too. */
  private static Optional<Object> copy(Optional<Object> value) {
    if (value.isEmpty()) {
      return value;
    }
    Object copied = Values.copyOf(value.get());
    return copied == value.get() ? value : Optional.of(copied);
  }

  @Override
  public String toString() {
    return "Change[" + path + "]";
  }
}
