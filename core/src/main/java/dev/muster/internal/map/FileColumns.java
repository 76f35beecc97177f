package dev.muster.internal.map;

import dev.muster.internal.loop.LoopColumns;
import dev.muster.internal.match.HeaderMatcher;
import dev.muster.model.Path;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowLayout;
import dev.muster.row.RowRef;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnMatch;
import dev.muster.spec.ColumnMatch.How;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.Presence;
import dev.muster.spec.SurplusColumns;
import java.util.ArrayList;
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

  /** What is wrong with the header: errors, for which the file is refused, and warnings. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The paths of the attributes that the file has, in column order; empty for events. */
  public List<Path> attributes() {
    return spec instanceof PeopleSpec ? fields() : List.of();
  }

  RowLayout layout() {
    return RowLayout.of(fields());
  }

  List<BoundColumn> bound() {
    List<BoundColumn> bound = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean hasField = field(column.role()).isPresent();
      bound.add(
          new BoundColumn(
              indexes.get(i),
              column.header(),
              hasField ? OptionalInt.of(place) : OptionalInt.empty(),
              column.trim().orElse(spec.file().dialect().trim()),
              column.blank().orElse(blank(column.role())),
              ColumnMappers.of(column, place)));
      place += hasField ? 1 : 0;
    }
    flags().ifPresent(bound::add);
    return bound;
  }

  /** The column in which a file of ours may say that a row is out of date. */
  private Optional<BoundColumn> flags() {
    String header = LoopColumns.ERRORS;
    if (spec.columns().stream().anyMatch(column -> column.header().equals(header))) {
      return Optional.empty();
    }
    ProblemCode code = ProblemCode.APPLIED_LATER;
    return Optional.of(headers.indexOf(header))
        .filter(index -> index >= 0)
        .map(
            index ->
                new BoundColumn(
                    index,
                    header,
                    OptionalInt.empty(),
                    CellTrim.TRIM,
                    BlankCell.KEEP,
                    (text, draft) -> {
                      if (text.startsWith(code.name())) {
                        draft.error(code, header);
                      }
                    }));
  }

  private BlankCell blank(ColumnRole role) {
    return role instanceof ColumnRole.PersonIdentifier ? BlankCell.KEEP : spec.file().blankCells();
  }

  /** The paths of the attributes or properties that the file has, in column order. */
  public List<Path> fields() {
    return columns.stream()
        .map(Column::role)
        .map(FileColumns::field)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Path> field(ColumnRole role) {
    if (role instanceof ColumnRole.Attribute attribute) {
      return Optional.of(attribute.path());
    }
    return role instanceof ColumnRole.Property property
        ? Optional.of(Path.of(property.name()))
        : Optional.empty();
  }

  private void bind() {
    List<ColumnMatch> matches = HeaderMatcher.match(spec, headers);
    missing(matches);
    Set<String> taken = taken(matches);
    for (ColumnMatch match : matches) {
      bind(match.number() - 1, column(match, taken));
    }
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

  private Optional<Column> column(ColumnMatch match, Set<String> taken) {
    String header = match.header();
    return switch (match.how()) {
      case EXACT, NORMALISED, SYNONYM -> wanted(match.target().orElseThrow().from(header));
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
      case SUGGESTED, NONE -> surplus(match, taken);
    };
  }

  private static Optional<Column> wanted(Column column) {
    return column.role() instanceof ColumnRole.Skipped ? Optional.empty() : Optional.of(column);
  }

  private void bind(int index, Optional<Column> column) {
    column.ifPresent(
        found -> {
          columns.add(found);
          indexes.add(index);
        });
  }

  /** Names that would reach a field of the spec, all of it or what is around it. */
  private static Set<String> taken(List<ColumnMatch> matches) {
    Set<String> names = new HashSet<>();
    matches.stream()
        .filter(ColumnMatch::isMapped)
        .flatMap(match -> match.target().stream())
        .flatMap(column -> field(column.role()).stream())
        .forEach(
            path -> {
              names.add(RowLayout.nameOf(path));
              names.add(path.names().get(0));
            });
    return names;
  }

  private Optional<Column> surplus(ColumnMatch match, Set<String> taken) {
    String header = match.header();
    if (LoopColumns.isOne(header)) {
      return Optional.empty();
    }
    boolean imports = spec.file().surplusColumns() == SurplusColumns.IMPORT;
    if (imports && taken.contains(header)) {
      problems.add(Problem.error(ProblemCode.COLUMN_MAPPED_TWICE, HEADER, header));
      return Optional.empty();
    }
    match.target().ifPresent(near -> problems.add(nearMiss(header, near)));
    if (imports && !header.isBlank()) {
      return Optional.of(
          spec instanceof PeopleSpec ? Column.attribute(header) : Column.property(header));
    }
    notImported(match);
    return Optional.empty();
  }

  private void notImported(ColumnMatch match) {
    if (spec.file().surplusColumns() == SurplusColumns.REJECT) {
      problems.add(Problem.error(ProblemCode.COLUMN_NOT_ALLOWED, HEADER, match.header()));
    } else if (match.how() == How.NONE) {
      problems.add(Problem.warning(ProblemCode.COLUMN_SKIPPED, HEADER, match.header()));
    }
  }

  private Problem nearMiss(String header, Column near) {
    String fate =
        switch (spec.file().surplusColumns()) {
          case IMPORT -> "; it is imported under its own name";
          case SKIP -> "; it is passed over";
          case REJECT -> "";
        };
    return Problem.warning(ProblemCode.COLUMN_NEAR_MISS, HEADER, header)
        .withHint("rename the column if it is the spec's '" + near.header() + "'" + fate);
  }
}
