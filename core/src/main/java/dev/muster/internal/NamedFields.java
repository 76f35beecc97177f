package dev.muster.internal;

import dev.muster.model.Path;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowLayout;
import dev.muster.row.ValueMerge;
import dev.muster.rule.ConsentField;
import dev.muster.rule.ConsentPolicy;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Drops what rows set under names that the catalog does not have, in fields that hold names of a
 * kind.
 */
final class NamedFields {

  private final List<ConsentField> fields;
  private final AskedNames asked;
  private final Map<Path, String> headers = new HashMap<>();

  NamedFields(CsvImportSpec spec, ConsentPolicy consent, AskedNames asked) {
    this.fields = consent.fields().stream().filter(field -> field.named().isPresent()).toList();
    this.asked = asked;
    for (Column column : spec.columns()) {
      spec.field(column.role()).ifPresent(path -> headers.put(path, column.header()));
    }
  }

  /** Answers rows without such values, and with a warning of each. */
  List<Traveller> check(List<Traveller> rows) {
    List<Traveller> checked = rows;
    for (ConsentField field : fields) {
      checked = check(field, checked);
    }
    return checked;
  }

  private List<Traveller> check(ConsentField field, List<Traveller> rows) {
    Set<String> names = new HashSet<>();
    rows.stream()
        .flatMap(row -> onItsWay(row).stream())
        .forEach(row -> row.row().visit(new Names(field.path(), names)));
    Set<String> declared =
        names.isEmpty() ? names : asked.declared(field.named().orElseThrow(), names);
    return declared.size() == names.size()
        ? rows
        : rows.stream().map(row -> without(row, field.path(), declared)).toList();
  }

  private static Optional<Traveller.OnItsWay> onItsWay(Traveller row) {
    return row instanceof Traveller.OnItsWay onItsWay ? Optional.of(onItsWay) : Optional.empty();
  }

  private Traveller without(Traveller row, Path field, Set<String> declared) {
    return onItsWay(row)
        .<Traveller>map(
            each -> new Traveller.OnItsWay(without(each.row(), field, declared), each.original()))
        .orElse(row);
  }

  private MappedRow without(MappedRow row, Path field, Set<String> declared) {
    List<Problem> problems = new ArrayList<>(0);
    MappedRow left =
        row.keeping(
            (path, value) -> {
              Optional<Object> rest = kept(field, path.names(), value, declared::contains);
              if (!rest.equals(Optional.of(value))) {
                String header = headers.getOrDefault(path, RowLayout.nameOf(path));
                problems.add(Problem.warning(ProblemCode.NAME_NOT_DECLARED, row.at(), header));
              }
              return rest;
            });
    return left.withProblems(problems);
  }

  /**
   * Answers what is left of a value when the names below a field are sifted.
   *
   * @param at where the value stands: at the field, above it, or below
   */
  private static Optional<Object> kept(
      Path field, List<String> at, Object value, Predicate<String> names) {
    List<String> wanted = field.names();
    int shared = Math.min(wanted.size(), at.size());
    if (!wanted.subList(0, shared).equals(at.subList(0, shared))) {
      return Optional.of(value);
    }
    if (at.size() > wanted.size()) {
      return names.test(at.get(wanted.size())) ? Optional.of(value) : Optional.empty();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.of(value);
    }
    Map<String, Object> rest = new LinkedHashMap<>();
    map.forEach(
        (name, member) -> {
          List<String> below = new ArrayList<>(at);
          below.add((String) name);
          kept(field, below, member, names).ifPresent(left -> rest.put((String) name, left));
        });
    return Optional.of(rest);
  }

  /** Collects the names that a row has below a field. */
  private record Names(Path field, Set<String> found) implements MappedRow.FieldVisitor {

    @Override
    public void sets(Path path, Object value, ValueMerge merge) {
      kept(
          field,
          path.names(),
          value,
          name -> {
            found.add(name);
            return true;
          });
    }

    @Override
    public void clears(Path path) {}
  }
}
