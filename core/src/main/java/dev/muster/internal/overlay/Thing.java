package dev.muster.internal.overlay;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Path;
import dev.muster.model.Write;
import java.util.List;
import java.util.Optional;

/** An object as it stands after the rows planned so far. */
public final class Thing implements Subject {

  private final ObjectId id;
  private final Basis basis;
  private final Patch patch;

  private Thing(ObjectId id, Optional<ObjectSnapshot> base) {
    this.id = id;
    this.basis = base.map(seen -> Basis.present(seen.revision())).orElse(Basis.absent());
    this.patch = new Patch(path -> base.flatMap(object -> object.value(path)));
  }

  static Thing known(ObjectSnapshot object) {
    return new Thing(object.id(), Optional.of(object));
  }

  static Thing fresh(ObjectId id) {
    return new Thing(id, Optional.empty());
  }

  @Override
  public Optional<Object> value(Path path) {
    return patch.value(path);
  }

  @Override
  public void change(Path path, Optional<Object> after) {
    patch.put(path, after);
  }

  @Override
  public Optional<Write> write() {
    List<Change> changes = patch.changes();
    return basis instanceof Basis.Present && changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ObjectWrite(id, basis, changes));
  }

  @Override
  public String toString() {
    return "Thing[" + id.type() + "]";
  }
}
