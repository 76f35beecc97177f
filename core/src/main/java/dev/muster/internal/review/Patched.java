package dev.muster.internal.review;

import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import dev.muster.model.Link;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import java.util.Optional;
import java.util.Set;

/** Snapshots of what the store has, with what a review would have written laid over it. */
final class Patched {

  private Patched() {}

  record OfContact(
      ContactId id,
      Optional<Revision> revision,
      Standing standing,
      Set<Identifier> identifiers,
      Set<String> segments,
      Optional<ContactSnapshot> base,
      Patch patch)
      implements ContactSnapshot {

    static OfContact of(
        ContactId id, Optional<ContactSnapshot> base, Patch patch, Set<String> asked) {
      return new OfContact(
          id,
          base.flatMap(ContactSnapshot::revision),
          base.map(ContactSnapshot::standing).orElse(Standing.ACTIVE),
          patch.identifiers(base.map(ContactSnapshot::identifiers).orElse(Set.of())),
          patch.segments(base.map(ContactSnapshot::segments).orElse(Set.of()), asked),
          base,
          patch);
    }

    @Override
    public Optional<Object> value(Path path) {
      return patch.value(path, at -> base.flatMap(contact -> contact.value(at)));
    }

    @Override
    public String toString() {
      return "ContactSnapshot[" + standing + ", " + identifiers.size() + " identifiers]";
    }
  }

  record OfObject(ObjectId id, Optional<ObjectSnapshot> base, Patch patch)
      implements ObjectSnapshot {

    @Override
    public Optional<Revision> revision() {
      return base.flatMap(ObjectSnapshot::revision);
    }

    @Override
    public Optional<Object> value(Path path) {
      return patch.value(path, at -> base.flatMap(object -> object.value(at)));
    }

    @Override
    public String toString() {
      return "ObjectSnapshot[" + id.type() + "]";
    }
  }

  record OfLink(Link link, Optional<LinkSnapshot> base, Patch patch) implements LinkSnapshot {

    @Override
    public Optional<Revision> revision() {
      return base.flatMap(LinkSnapshot::revision);
    }

    @Override
    public Optional<Object> value(Path path) {
      return patch.value(path, at -> base.flatMap(before -> before.value(at)));
    }

    @Override
    public String toString() {
      return "LinkSnapshot";
    }
  }
}
