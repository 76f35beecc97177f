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
    before = before.map(Values::copyOf);
    after = after.map(Values::copyOf);
  }

  @Override
  public String toString() {
    return "Change[" + path + "]";
  }
}
