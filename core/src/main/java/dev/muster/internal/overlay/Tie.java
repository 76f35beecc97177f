package dev.muster.internal.overlay;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.Link;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.LinkWrite;
import dev.muster.model.Path;
import dev.muster.model.Write;
import java.util.List;
import java.util.Optional;

/** A relationship as it stands after the rows planned so far. */
public final class Tie implements Subject {

  private final Link link;
  private final Basis basis;
  private final Patch patch;

  private Tie(Link link, Optional<LinkSnapshot> base) {
    this.link = link;
    this.basis = base.map(seen -> Basis.present(seen.revision())).orElse(Basis.absent());
    this.patch = new Patch(path -> base.flatMap(tie -> tie.value(path)));
  }

  static Tie known(LinkSnapshot tie) {
    return new Tie(tie.link(), Optional.of(tie));
  }

  static Tie fresh(Link link) {
    return new Tie(link, Optional.empty());
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
        : Optional.of(new LinkWrite(link, basis, changes));
  }

  @Override
  public String toString() {
    return "Tie[" + link.object().type() + "]";
  }
}
