package dev.muster.testkit;

import dev.muster.model.Link;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import java.util.Optional;

/** A snapshot of a link that answers for the paths that were asked for, and fails for others. */
record SeenLink(Link link, Optional<Revision> revision, AskedValues values)
    implements LinkSnapshot {

  @Override
  public Optional<Object> value(Path path) {
    return values.at(path);
  }

  @Override
  public String toString() {
    return "SeenLink";
  }
}
