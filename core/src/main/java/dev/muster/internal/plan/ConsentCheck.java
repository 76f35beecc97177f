package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.model.Path;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import dev.muster.row.RowLayout;
import dev.muster.row.ValueMerge;
import dev.muster.rule.ConsentPolicy;
import dev.muster.rule.Resubscription;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Finds what a row would do to people who have unsubscribed.
 *
 * <p>Not safe for use by several threads.
 */
public final class ConsentCheck {

  private static final Finding NOTHING = new Finding(Set.of(), List.of(), List.of());

  private final ConsentPolicy policy;
  private final BiFunction<Path, Object, Object> stored;
  private final Map<Path, String> headers = new HashMap<>();
  private final Map<Path, Boolean> concerned = new HashMap<>();

  /**
   * Answers the check of one import.
   *
   * @param stored how the store will keep a value
   */
  public ConsentCheck(
      ConsentPolicy policy, CsvImportSpec spec, BiFunction<Path, Object, Object> stored) {
    this.policy = policy;
    this.stored = stored;
    for (Column column : spec.columns()) {
      if (column.role() instanceof ColumnRole.Attribute attribute) {
        headers.put(attribute.path(), column.header());
      }
    }
  }

  /** What a row would do to a person who is there. */
  Finding find(ResolvedRow row, Optional<Person> person) {
    if (policy.fields().isEmpty() || person.isEmpty() || row.row().event().isPresent()) {
      return NOTHING;
    }
    TakenBack found = new TakenBack(person.get());
    row.row().visit(found);
    return found.paths.isEmpty() ? NOTHING : finding(row, found.paths);
  }

  private Finding finding(ResolvedRow row, List<Path> paths) {
    Resubscription how = policy.resubscription();
    if (how == Resubscription.REJECT_ROW) {
      return new Finding(
          Set.of(),
          paths.stream()
              .map(path -> Problem.error(ProblemCode.RESUBSCRIPTION_REFUSED, row.at(), name(path)))
              .toList(),
          List.of());
    }
    boolean applies = how == Resubscription.APPLY;
    ProblemCode code = applies ? ProblemCode.RESUBSCRIBED : ProblemCode.RESUBSCRIPTION_REFUSED;
    return new Finding(
        applies ? Set.of() : new HashSet<>(paths),
        List.of(),
        paths.stream().map(path -> Problem.warning(code, row.at(), name(path))).toList());
  }

  private String name(Path path) {
    return headers.getOrDefault(path, RowLayout.nameOf(path));
  }

  private boolean concerns(Path path) {
    return concerned.computeIfAbsent(path, policy::concerns);
  }

  /**
   * What was found.
   *
   * @param refused fields that the row is not to change
   * @param errors why the row is rejected
   * @param warnings what is to be said of it
   */
  record Finding(Set<Path> refused, List<Problem> errors, List<Problem> warnings) {}

  private final class TakenBack implements MappedRow.FieldVisitor {

    private final Person person;
    private final List<Path> paths = new ArrayList<>(0);

    TakenBack(Person person) {
      this.person = person;
    }

    @Override
    public void sets(Path path, Object value, ValueMerge merge) {
      Optional<Object> before = person.value(path);
      if (before.filter(there -> !Merging.fits(there, merge)).isEmpty()) {
        look(path, Merging.merged(before, value, merge));
      }
    }

    @Override
    public void clears(Path path) {
      look(path, Optional.empty());
    }

    private void look(Path path, Optional<Object> value) {
      if (concerns(path)) {
        Optional<Object> after = value.map(given -> stored.apply(path, given));
        if (policy.isTakenBack(path, person.value(path), after)) {
          paths.add(path);
        }
      }
    }
  }
}
