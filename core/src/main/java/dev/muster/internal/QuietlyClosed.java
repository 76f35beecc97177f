package dev.muster.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A stream whose closing cannot fail: by then all that is wanted of it has been read. */
final class QuietlyClosed extends FilterInputStream {

  private static final Logger LOG = System.getLogger(QuietlyClosed.class.getName());

  private boolean closed;

  QuietlyClosed(InputStream stream) {
    super(stream);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      super.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the file could not be closed: " + e.getClass().getName());
    }
  }
}
