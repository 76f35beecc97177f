package dev.muster.internal.overlay;

import dev.muster.model.Path;
import dev.muster.model.Write;
import java.util.Optional;

/** What rows of a batch change, as it stands after the rows planned so far: one write each. */
public sealed interface Subject permits Person, Thing {

  /** The value at a path that was asked for, if there is one. */
  Optional<Object> value(Path path);

  /** Gives the value at a path another, or takes it away. */
  void change(Path path, Optional<Object> after);

  /** What the store must do, unless nothing is left to do. */
  Optional<Write> write();
}
