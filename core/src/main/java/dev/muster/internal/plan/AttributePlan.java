package dev.muster.internal.plan;

import dev.muster.internal.overlay.Subject;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.Occurrence;
import dev.muster.model.Path;
import dev.muster.model.Values;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
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
 * What a row does to the attributes of what it is about.
 *
 * <p>Not safe for use by several threads.
 */
public final class AttributePlan {

  private final BiFunction<Path, Object, Object> stored;
  private final Set<String> uncounted;
  private final Map<Path, Occurrence> occurrences = new HashMap<>();

  /**
   * Answers the step.
   *
   * @param stored how the store will keep a value, so that its own rounding is no change
   * @param uncounted attributes, by the first name of their paths, whose values are not counted
   */
  public AttributePlan(BiFunction<Path, Object, Object> stored, Set<String> uncounted) {
    this.stored = stored;
    this.uncounted = uncounted;
  }

  /** Changes what differs and is not refused, and answers whether anything did. */
  boolean apply(MappedRow row, Set<Path> refused, Place place) {
    Changes changes = new Changes(refused, place);
    row.visit(changes);
    return changes.any;
  }

  /** Answers an error for each value that cannot be merged with the one that is there. */
  static List<Problem> problems(MappedRow row, Subject subject) {
    List<Problem> problems = new ArrayList<>(0);
    row.visit(new Misfits(row, subject, problems));
    return problems;
  }

  private record Misfits(MappedRow row, Subject subject, List<Problem> problems)
      implements MappedRow.FieldVisitor {

    @Override
    public void sets(Path path, Object value, ValueMerge merge) {
      if (merge != ValueMerge.REPLACE
          && subject.value(path).filter(before -> !Merging.fits(before, merge)).isPresent()) {
        problems.add(Problem.error(ProblemCode.CANNOT_MERGE, row.at(), RowLayout.nameOf(path)));
      }
    }

    @Override
    public void clears(Path path) {}
  }

  /**
   * Where changes are made.
   *
   * @param subject whose
   * @param set the working set
   * @param happenings are told of each
   */
  record Place(Subject subject, WorkingSet set, Happenings happenings) {}

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
      Optional<Object> before = place.subject().value(path);
      Optional<Object> after =
          Merging.merged(before, value, merge).map(merged -> stored.apply(path, merged));
      if (after.isPresent() && (before.isEmpty() || !Values.same(before.get(), after.get()))) {
        change(path, after);
      }
    }

    @Override
    public void clears(Path path) {
      if (place.subject().value(path).isPresent()) {
        change(path, Optional.empty());
      }
    }

    private void change(Path path, Optional<Object> after) {
      if (refused.contains(path)) {
        return;
      }
      place.set().change(place.subject(), path, after);
      place
          .happenings()
          .attributeChanged(occurrences.computeIfAbsent(path, AttributePlan::occurrence));
      place.happenings().valuesWritten(uncounted.contains(path.names().get(0)) ? 0 : 1);
      any = true;
    }
  }
}
