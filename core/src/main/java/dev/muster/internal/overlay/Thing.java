package dev.muster.internal.overlay;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.Link;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Path;
import dev.muster.model.Write;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** An object or a relationship as it stands after the rows planned so far. */
public final class Thing implements Subject {

  private final Basis basis;
  private final Patch patch;
  private final BiFunction<Basis, List<Change>, Write> writer;

  private Thing(Basis basis, Patch patch, BiFunction<Basis, List<Change>, Write> writer) {
    this.basis = basis;
    this.patch = patch;
    this.writer = writer;
  }

  static Thing known(ObjectSnapshot object) {
    return new Thing(
        Basis.present(object.revision()),
        new Patch(object::value),
        (basis, changes) -> new ObjectWrite(object.id(), basis, changes));
  }

  static Thing known(LinkSnapshot tie) {
    return new Thing(
        Basis.present(tie.revision()),
        new Patch(tie::value),
        (basis, changes) -> new LinkWrite(tie.link(), basis, changes));
  }

  static Thing fresh(ObjectId id) {
    return new Thing(
        Basis.absent(),
        new Patch(path -> Optional.empty()),
        (basis, changes) -> new ObjectWrite(id, basis, changes));
  }

  static Thing fresh(Link link) {
    return new Thing(
        Basis.absent(),
        new Patch(path -> Optional.empty()),
        (basis, changes) -> new LinkWrite(link, basis, changes));
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
        : Optional.of(writer.apply(basis, changes));
  }

  @Override
  public String toString() {
    return "Thing[" + basis.getClass().getSimpleName() + "]";
  }
}
