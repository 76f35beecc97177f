package dev.muster.testkit;

import dev.muster.model.Holdings;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import java.util.Optional;

/** A snapshot of an object that answers for the paths that were asked for, and fails for others. */
record SeenObject(
    ObjectId id, Optional<Revision> revision, AskedValues values, Optional<Holdings> holdings)
    implements ObjectSnapshot {

  @Override
  public Optional<Object> value(Path path) {
    return values.at(path);
  }

  @Override
  public String toString() {
    return "SeenObject[" + id.type() + "]";
  }
}
