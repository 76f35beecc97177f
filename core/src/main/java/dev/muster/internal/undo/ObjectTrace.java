package dev.muster.internal.undo;

import dev.muster.model.Ability;
import dev.muster.model.Basis;
import dev.muster.model.Change;
import dev.muster.model.Holdings;
import dev.muster.model.Image;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Write;
import dev.muster.report.KeptReason;
import dev.muster.report.KeptThing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an import did to one object. Relationships are taken back before, with their contacts. */
final class ObjectTrace extends Trace {

  private static final Holdings NOTHING = new Holdings(0, 0, 0);

  private final ObjectId id;
  private final Chain chain = new Chain();
  private final ValueBack values = new ValueBack();
  private boolean made;

  ObjectTrace(ObjectId id, long home) {
    super(home);
    this.id = id;
  }

  @Override
  KeptThing.Kind kind() {
    return KeptThing.Kind.OBJECT;
  }

  @Override
  int weight() {
    return 1 + values.size();
  }

  @Override
  boolean take(Image image) {
    if (!(image.write() instanceof ObjectWrite write)) {
      return false;
    }
    made = write.basis() instanceof Basis.Absent;
    chain.back(
        write.basis() instanceof Basis.Present present ? present.seen() : Optional.empty(),
        image.receipt().revision());
    if (made) {
      values.clear();
    } else {
      values.back(write.changes());
    }
    return true;
  }

  @Override
  void ask(Asked asked, Set<Ability> abilities) {
    asked.objects.add(id);
    asked.fields.addAll(values.fields());
    if (made && abilities.contains(Ability.HOLDINGS)) {
      asked.count();
    }
  }

  @Override
  Decision judge(Present now) {
    Optional<ObjectSnapshot> found = now.found().object(id);
    if (found.isEmpty()) {
      return Decision.kept(KeptReason.GONE);
    }
    if (!chain.leadsTo(found.get().revision())) {
      return Decision.kept(KeptReason.TOUCHED);
    }
    return made ? removal(found.get()) : restoration(found.get());
  }

  private Decision removal(ObjectSnapshot found) {
    if (found.holdings().isEmpty()) {
      return Decision.kept(KeptReason.NOT_COUNTABLE);
    }
    if (!found.holdings().get().equals(NOTHING)) {
      return Decision.kept(KeptReason.HAS_LINKS);
    }
    return back(
        List.of(new ObjectRemoval(id, found.revision(), Optional.of(NOTHING))),
        Decision.Origin.IMPORT);
  }

  private Decision restoration(ObjectSnapshot found) {
    List<Change> changes = values.changes(found::value);
    return back(
        changes.isEmpty()
            ? List.of()
            : List.of(new ObjectWrite(id, Basis.present(found.revision()), changes)),
        Decision.Origin.BEFORE);
  }

  private static Decision back(List<Write> writes, Decision.Origin origin) {
    return new Decision.Back(writes, new Decision.Effects(origin, 0, 0, 0));
  }
}
