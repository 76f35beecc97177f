package dev.muster.bench.compare;

import java.io.Serial;

/** A row that cannot be imported. */
public final class BadRowException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  BadRowException(String what) {
    super(what, null, false, false);
  }
}
