package dev.muster.internal.map;

import dev.muster.internal.loop.LoopColumns;
import dev.muster.internal.match.HeaderMatcher;
import dev.muster.model.Path;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowLayout;
import dev.muster.row.RowRef;
import dev.muster.row.ValueMerge;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnMatch;
import dev.muster.spec.ColumnMatch.How;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventSpec;
import dev.muster.spec.Presence;
import dev.muster.spec.SurplusColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which column of a file is what, found once from its header. */
public final class FileColumns {

  private static final RowRef HEADER = new RowRef(0, 1, 0);

  private final CsvImportSpec spec;
  private final List<String> headers;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> indexes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int newAttributes;

  private FileColumns(CsvImportSpec spec, List<String> headers) {
    this.spec = spec;
    this.headers = headers;
    bind();
  }

  /**
   * Answers the columns of a file.
   *
   * @param headers as the file has them; in a file without a header the columns' numbers from 1
   */
  public static FileColumns of(CsvImportSpec spec, List<String> headers) {
    return new FileColumns(spec, List.copyOf(headers));
  }

  /**
   * What is wrong with the header: errors, for which the file is refused, and warnings. Columns
   * that the spec does not name are taken for new attributes.
   */
  public List<Problem> problems() {
    return with(List.of(), newAttributes);
  }

  /**
   * What is wrong with the header, where it is known which attributes are declared.
   *
   * @param declared attributes, by the first names of their paths
   */
  public List<Problem> problems(Set<String> declared) {
    Set<String> seen = new HashSet<>(declared);
    List<Problem> fresh = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Optional<Path> path = spec.field(columns.get(i).role());
      if (path.isPresent() && seen.add(path.get().names().get(0))) {
        fresh.add(Problem.warning(ProblemCode.NEW_ATTRIBUTE, HEADER, header(i)));
      }
    }
    return with(fresh, fresh.size());
  }

  private List<Problem> with(List<Problem> more, int added) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    tooManyNew(added).ifPresent(all::add);
    return List.copyOf(all);
  }

  /** The paths of the values that the file has, in column order; empty for events. */
  public List<Path> attributes() {
    return spec instanceof EventSpec ? List.of() : fields();
  }

  /** How many columns the spec does not name and imports under their own names. */
  public int newAttributes() {
    return newAttributes;
  }

  RowLayout layout() {
    return RowLayout.of(fields(), merges());
  }

  /** The columns whose cells are read, that of the event's name first as others depend on it. */
  List<BoundColumn> bound() {
    List<BoundColumn> bound = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean hasField = spec.field(column.role()).isPresent();
      bound.add(bound(column, indexes.get(i), place));
      place += hasField ? 1 : 0;
    }
    bound.addAll(LoopCells.of(spec, headers));
    return bound.stream().sorted(Comparator.comparing(BoundColumn::turn)).toList();
  }

  private BoundColumn bound(Column column, int index, int place) {
    String header = header(column, index);
    return new BoundColumn(
        index,
        header,
        spec.field(column.role()).isPresent() ? OptionalInt.of(place) : OptionalInt.empty(),
        column.cells().trim().orElse(trim(column.role())),
        column.cells().blank().orElse(blank(column.role())),
        column.cells().constant().or(() -> column.cells().whenBlank()).orElse(""),
        column.role() instanceof ColumnRole.EventName
            ? BoundColumn.Turn.FIRST
            : BoundColumn.Turn.LATER,
        ColumnMappers.of(column, header, place));
  }

  private String header(int i) {
    return header(columns.get(i), indexes.get(i));
  }

  private String header(Column column, int index) {
    return index == BoundColumn.CONSTANT ? column.header() : headers.get(index);
  }

  private CellTrim trim(ColumnRole role) {
    return isIdentifying(role) ? CellTrim.TRIM : spec.file().dialect().trim();
  }

  private BlankCell blank(ColumnRole role) {
    return isIdentifying(role) || role instanceof ColumnRole.EventProperty
        ? BlankCell.KEEP
        : spec.file().blankCells();
  }

  private static boolean isIdentifying(ColumnRole role) {
    return role instanceof ColumnRole.PersonIdentifier
        || role instanceof ColumnRole.ObjectId
        || role instanceof ColumnRole.ObjectType;
  }

  /** The paths of the attributes or properties that the file has, in column order. */
  public List<Path> fields() {
    return columns.stream()
        .map(column -> spec.field(column.role()))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<ValueMerge> merges() {
    return columns.stream()
        .filter(column -> spec.field(column.role()).isPresent())
        .map(Column::merge)
        .toList();
  }

  private void bind() {
    List<ColumnMatch> matches = HeaderMatcher.match(spec, headers);
    missing(matches);
    TakenFields taken =
        new TakenFields(
            spec,
            matches.stream()
                .filter(ColumnMatch::isMapped)
                .flatMap(match -> match.target().stream())
                .toList());
    for (ColumnMatch match : matches) {
      bind(match.number() - 1, column(match, taken));
    }
    spec.columns().stream()
        .filter(column -> column.cells().constant().isPresent())
        .forEach(column -> bind(BoundColumn.CONSTANT, Optional.of(column)));
  }

  private void missing(List<ColumnMatch> matches) {
    for (Column column : spec.columns()) {
      List<ColumnMatch> alike =
          matches.stream().filter(each -> each.target().equals(Optional.of(column))).toList();
      if (column.presence() == Presence.REQUIRED
          && alike.stream().allMatch(each -> each.how() == How.SUGGESTED)) {
        problems.add(missing(column, alike));
      }
    }
  }

  private static Problem missing(Column column, List<ColumnMatch> alike) {
    Problem problem = Problem.error(ProblemCode.COLUMN_MISSING, HEADER, column.header());
    return alike.isEmpty()
        ? problem
        : problem.withHint(
            "rename the column '"
                + alike.get(0).header()
                + "', if it is the one, or "
                + problem.hint());
  }

  private Optional<Column> column(ColumnMatch match, TakenFields taken) {
    String header = match.header();
    return switch (match.how()) {
      case EXACT, NORMALISED, SYNONYM -> match.target();
      case AMBIGUOUS -> {
        problems.add(
            Problem.error(
                match.target().isPresent()
                    ? ProblemCode.COLUMN_MAPPED_TWICE
                    : ProblemCode.COLUMN_AMBIGUOUS,
                HEADER,
                header));
        yield Optional.empty();
      }
      case SUGGESTED, NONE -> unnamed(match, taken);
    };
  }

  private void bind(int index, Optional<Column> column) {
    column
        .filter(found -> !(found.role() instanceof ColumnRole.Skipped))
        .ifPresent(
            found -> {
              columns.add(found);
              indexes.add(index);
            });
  }

  /** The column of a header that no column of the spec has. */
  private Optional<Column> unnamed(ColumnMatch match, TakenFields taken) {
    if (LoopColumns.isOne(match.header())) {
      return Optional.empty();
    }
    Optional<Column> family = ColumnUse.family(spec, match.header());
    Optional<Column> column = family.or(() -> ColumnUse.surplus(spec, match.header()));
    if (column.isPresent() && !taken.take(column.get())) {
      problems.add(Problem.error(ProblemCode.COLUMN_MAPPED_TWICE, HEADER, match.header()));
      return Optional.empty();
    }
    match.target().ifPresent(near -> problems.add(nearMiss(match.header(), near, column)));
    newAttributes += family.isEmpty() && column.isPresent() ? 1 : 0;
    if (column.isEmpty()) {
      notImported(match);
    }
    return column;
  }

  private Optional<Problem> tooManyNew(int added) {
    int most = spec.file().limits().newAttributes();
    ProblemCode code = ProblemCode.TOO_MANY_NEW_ATTRIBUTES;
    return added <= most
        ? Optional.empty()
        : Optional.of(
            Problem.error(code, HEADER)
                .withHint(code.hint() + "; it has " + added + ", the limit is " + most));
  }

  private void notImported(ColumnMatch match) {
    if (spec.file().surplusColumns() == SurplusColumns.REJECT) {
      problems.add(Problem.error(ProblemCode.COLUMN_NOT_ALLOWED, HEADER, match.header()));
    } else if (match.how() == How.NONE) {
      problems.add(Problem.warning(ProblemCode.COLUMN_SKIPPED, HEADER, match.header()));
    }
  }

  private Problem nearMiss(String header, Column near, Optional<Column> own) {
    boolean refused = spec.file().surplusColumns() == SurplusColumns.REJECT;
    String otherwise = refused ? "" : "; it is passed over";
    return Problem.warning(ProblemCode.COLUMN_NEAR_MISS, HEADER, header)
        .withHint(
            "rename the column if it is the spec's '"
                + near.header()
                + "'"
                + own.map(any -> "; it is imported under its own name").orElse(otherwise));
  }
}
