package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Occurrence;
import dev.muster.model.Path;
import dev.muster.model.Values;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import dev.muster.row.RowLayout;
import dev.muster.row.ValueMerge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Changes what differs and is not refused, and answers whether anything did. */
  boolean apply(ResolvedRow row, Set<Path> refused, Place place) {
    if (row.row().event().isPresent() || row.row().object().isPresent()) {
      return false;
    }
    Changes changes = new Changes(refused, place);
    row.row().visit(changes);
    return changes.any;
  }

  /** Answers an error for each value that cannot be merged with the one that is there. */
  static List<Problem> problems(ResolvedRow row) {
    List<Problem> problems = new ArrayList<>(0);
    row.person()
        .filter(person -> row.row().event().isEmpty() && row.row().object().isEmpty())
        .ifPresent(person -> row.row().visit(new Misfits(row, person, problems)));
    return problems;
  }

  private record Misfits(ResolvedRow row, ContactSnapshot person, List<Problem> problems)
      implements MappedRow.FieldVisitor {

    @Override
    public void sets(Path path, Object value, ValueMerge merge) {
      if (merge != ValueMerge.REPLACE
          && person.value(path).filter(before -> !Merging.fits(before, merge)).isPresent()) {
        problems.add(Problem.error(ProblemCode.CANNOT_MERGE, row.at(), RowLayout.nameOf(path)));
      }
    }

    @Override
    public void clears(Path path) {}
  }

  /**
   * Where changes are made.
   *
   * @param person whose
   * @param people the working set
   * @param happenings are told of each
   */
  record Place(Person person, WorkingSet people, Happenings happenings) {}

  private static Occurrence occurrence(Path path) {
    return Occurrence.attributeChanged(RowLayout.nameOf(path));
  }

  private final class Changes implements MappedRow.FieldVisitor {

    private final Set<Path> refused;
    private final Place place;
    private boolean any;

    Changes(Set<Path> refused, Place place) {
      this.refused = refused;
      this.place = place;
    }

    @Override
    public void sets(Path path, Object value, ValueMerge merge) {
      Optional<Object> before = place.person().value(path);
      Optional<Object> after =
          Merging.merged(before, value, merge).map(merged -> stored.apply(path, merged));
      if (after.isPresent() && (before.isEmpty() || !Values.same(before.get(), after.get()))) {
        change(path, after);
      }
    }

    @Override
    public void clears(Path path) {
      if (place.person().value(path).isPresent()) {
        change(path, Optional.empty());
      }
    }

    private void change(Path path, Optional<Object> after) {
      if (refused.contains(path)) {
        return;
      }
      place.people().change(place.person(), path, after);
      place
          .happenings()
          .attributeChanged(occurrences.computeIfAbsent(path, AttributePlan::occurrence));
      any = true;
    }
  }
}
