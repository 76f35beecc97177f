package dev.muster.jdbc;

import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.ContactId;
import dev.muster.model.Link;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Revision;
import dev.muster.model.Write;
import java.util.List;
import java.util.Optional;

/** What writes do to objects and links. */
final class ThingCodec {

  private static final String OBJECT = "object";
  private static final String OBJECT_REMOVED = "object removed";
  private static final String LINK = "link";
  private static final String LINK_REMOVED = "link removed";

  private final ChangeCodec changes;

  ThingCodec(ChangeCodec changes) {
    this.changes = changes;
  }

  void write(PackWriter to, Write write) {
    if (write instanceof ObjectWrite object) {
      name(to, OBJECT, object.object());
      write(to, object.basis(), object.changes());
    } else if (write instanceof ObjectRemoval removal) {
      name(to, OBJECT_REMOVED, removal.object());
      Flat.revision(to, removal.seen());
      Flat.holdings(to, removal.holdings());
    } else if (write instanceof LinkWrite link) {
      name(to, LINK, link.link().object());
      write(to, link.basis(), link.changes());
      to.text(link.link().contact().text());
    } else if (write instanceof LinkRemoval removal) {
      name(to, LINK_REMOVED, removal.link().object());
      Flat.revision(to, removal.seen());
      to.text(removal.link().contact().text());
    }
  }

  private static void name(PackWriter to, String kind, ObjectId object) {
    to.text(kind);
    to.text(object.type());
    to.text(object.id());
  }

  private void write(PackWriter to, Basis basis, List<Change> all) {
    Optional<Revision> seen =
        basis instanceof Basis.Present present ? present.seen() : Optional.empty();
    to.flag(basis instanceof Basis.Present);
    Flat.revision(to, seen);
    changes.write(to, all);
  }

  Write read(List<?> flat) {
    ObjectId object = new ObjectId(Flat.text(flat, 4), Flat.text(flat, 5));
    return switch (Flat.text(flat, 3)) {
      case OBJECT -> new ObjectWrite(object, basis(flat), changes.read(Flat.list(flat, 8)));
      case OBJECT_REMOVED ->
          new ObjectRemoval(object, Flat.revision(flat, 6), Flat.holdings(flat, 7));
      case LINK ->
          new LinkWrite(link(flat, 9, object), basis(flat), changes.read(Flat.list(flat, 8)));
      default -> new LinkRemoval(link(flat, 7, object), Flat.revision(flat, 6));
    };
  }

  private static Link link(List<?> flat, int at, ObjectId object) {
    return new Link(new ContactId(Flat.text(flat, at)), object);
  }

  private static Basis basis(List<?> flat) {
    return flat.get(6).equals(true) ? Basis.present(Flat.revision(flat, 7)) : Basis.absent();
  }
}
