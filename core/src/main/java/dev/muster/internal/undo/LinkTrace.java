package dev.muster.internal.undo;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.LinkWrite;
import dev.muster.model.Receipt;
import dev.muster.model.Revision;
import dev.muster.model.Write;
import java.util.List;
import java.util.Optional;

/** What an import did to one relationship of a contact. */
final class LinkTrace {

  private final Link link;
  private final Chain chain = new Chain();
  private final ValueBack values = new ValueBack();
  private boolean made;

  LinkTrace(Link link) {
    this.link = link;
  }

  void back(LinkWrite write, Receipt receipt) {
    made = write.basis() instanceof Basis.Absent;
    chain.back(seen(write.basis()), receipt.revision());
    values.back(write.changes());
  }

  private static Optional<Revision> seen(Basis basis) {
    return basis instanceof Basis.Present present ? present.seen() : Optional.empty();
  }

  void ask(Asked asked) {
    asked.links.add(link);
    if (!made) {
      asked.fields.addAll(values.fields());
    }
  }

  int weight() {
    return 1 + values.size();
  }

  /** Whether somebody else changed or removed the relationship. */
  boolean isTouched(Present now) {
    Optional<LinkSnapshot> found = now.found().link(link);
    return found.isPresent() ? !chain.leadsTo(found.get().revision()) : !made;
  }

  /** Answers what takes the relationship back, if anything is left to do. */
  Optional<Write> write(Present now) {
    return now.found().link(link).flatMap(this::write);
  }

  private Optional<Write> write(LinkSnapshot found) {
    if (made) {
      return Optional.of(new LinkRemoval(link, found.revision()));
    }
    List<Change> changes = values.changes(found::value);
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new LinkWrite(link, Basis.present(found.revision()), changes));
  }
}
