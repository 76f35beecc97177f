package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.Occurrence;
import dev.muster.model.Path;
import dev.muster.model.Values;
import dev.muster.row.MappedRow;
import dev.muster.row.ResolvedRow;
import dev.muster.row.RowLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a people row does to its person's attributes.
 *
 * <p>Not safe for use by several threads.
 */
public final class AttributePlan {

  private final BiFunction<Path, Object, Object> stored;
  private final Map<Path, Occurrence> occurrences = new HashMap<>();

  /**
   * Answers the step.
   *
   * @param stored how the store will keep a value, so that its own rounding is no change
   */
  public AttributePlan(BiFunction<Path, Object, Object> stored) {
    this.stored = stored;
  }

  /** Changes what differs, and answers whether anything did. */
  boolean apply(ResolvedRow row, Person person, WorkingSet people, Happenings happenings) {
    if (row.row().event().isPresent()) {
      return false;
    }
    Changes changes = new Changes(person, people, happenings);
    row.row().visit(changes);
    return changes.any;
  }

  private static Occurrence occurrence(Path path) {
    return Occurrence.attributeChanged(RowLayout.nameOf(path));
  }

  private final class Changes implements MappedRow.FieldVisitor {

    private final Person person;
    private final WorkingSet people;
    private final Happenings happenings;
    private boolean any;

    Changes(Person person, WorkingSet people, Happenings happenings) {
      this.person = person;
      this.people = people;
      this.happenings = happenings;
    }

    @Override
    public void sets(Path path, Object value) {
      Object after = stored.apply(path, value);
      Optional<Object> before = person.value(path);
      if (before.isEmpty() || !Values.same(before.get(), after)) {
        change(path, Optional.of(after));
      }
    }

    @Override
    public void clears(Path path) {
      if (person.value(path).isPresent()) {
        change(path, Optional.empty());
      }
    }

    private void change(Path path, Optional<Object> after) {
      people.change(person, path, after);
      happenings.attributeChanged(occurrences.computeIfAbsent(path, AttributePlan::occurrence));
      any = true;
    }
  }
}
