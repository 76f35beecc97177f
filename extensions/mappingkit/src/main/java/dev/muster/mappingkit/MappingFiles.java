package dev.muster.mappingkit;

import dev.muster.spec.Canonical;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Presence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Files for a spec: all rows are valid under it, each is of another person, optional columns come
 * and go, columns stand in any order.
 *
 * <p>Immutable.
 */
public final class MappingFiles {

  private final CsvImportSpec spec;
  private final Map<String, Arbitrary<String>> texts;

  CsvImportSpec spec() {
    return spec;
  }

  private MappingFiles(CsvImportSpec spec, Map<String, Arbitrary<String>> texts) {
    this.spec = spec;
    this.texts = Map.copyOf(texts);
  }

  /** Answers files for a spec of people or of events. */
  public static MappingFiles of(CsvImportSpec spec) {
    return new MappingFiles(spec, Map.of());
  }

  /**
   * Answers files in which a text column has texts of your own.
   *
   * @param header of the column
   * @throws IllegalArgumentException if the spec has no such column
   */
  public MappingFiles with(String header, Arbitrary<String> own) {
    if (spec.columns().stream().noneMatch(column -> column.header().equals(header))) {
      throw new IllegalArgumentException("header must be one of the spec's, was '" + header + "'");
    }
    Map<String, Arbitrary<String>> all = new HashMap<>(texts);
    all.put(header, own);
    return new MappingFiles(spec, all);
  }

  /** Answers the headers that files may have, in any order, optional columns left out at will. */
  public Arbitrary<List<Column>> headers() {
    if (spec.file().dialect().header() == HeaderRecord.NONE) {
      return Arbitraries.just(
          spec.columns().stream()
              .sorted(Comparator.comparingInt(column -> Integer.parseInt(column.header())))
              .toList());
    }
    List<Column> needed = columns(Presence.REQUIRED);
    List<Column> others =
        spec.columns().stream()
            .filter(column -> !needed.contains(column))
            .filter(column -> column.cells().constant().isEmpty())
            .toList();
    return Arbitraries.subsetOf(others)
        .map(
            some -> {
              List<Column> all = new ArrayList<>(needed);
              others.stream().filter(some::contains).forEach(all::add);
              return all;
            })
        .flatMap(Arbitraries::shuffle);
  }

  private List<Column> columns(Presence presence) {
    return spec.columns().stream().filter(column -> column.presence() == presence).toList();
  }

  /** Answers files of from one to so many rows. */
  public Arbitrary<MappingFile> upTo(int rows) {
    return headers()
        .flatMap(
            columns ->
                row(columns)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(rows)
                    .map(found -> new MappingFile(spec, columns, numbered(columns, found))));
  }

  /**
   * Answers histories: so many files after each other, in whose rows the same few people come again
   * and again, each at most once in a file.
   */
  public Arbitrary<List<MappingFile>> histories(int files, int people) {
    return upTo(people).list().ofMinSize(1).ofMaxSize(files);
  }

  private Arbitrary<List<Cell>> row(List<Column> columns) {
    return Combinators.combine(columns.stream().map(this::cell).toList()).as(List::copyOf);
  }

  private Arbitrary<Cell> cell(Column column) {
    Optional<Arbitrary<String>> own = Optional.ofNullable(texts.get(column.header()));
    if (own.isPresent()) {
      return own.get().map(Cell::of);
    }
    if (column.role() instanceof ColumnRole.PersonIdentifier) {
      return Arbitraries.of("a", "B").map(Cell::of);
    }
    List<String> allowed = column.cells().allowed();
    Arbitrary<Cell> cells =
        allowed.isEmpty()
            ? CellArbitraries.of(column.type())
            : Arbitraries.of(allowed).map(Cell::of);
    return column
        .cells()
        .clearToken()
        .map(token -> cells.filter(cell -> !cell.text().equals(token)))
        .orElse(cells);
  }

  /** Gives each row identifiers of its own. */
  private List<List<Cell>> numbered(List<Column> columns, List<List<Cell>> rows) {
    List<List<Cell>> numbered = new ArrayList<>();
    for (List<Cell> row : rows) {
      List<Cell> cells = new ArrayList<>(row);
      for (int i = 0; i < cells.size(); i++) {
        if (columns.get(i).role() instanceof ColumnRole.PersonIdentifier identifier
            && !texts.containsKey(columns.get(i).header())) {
          cells.set(i, identifier(identifier, cells.get(i).text(), numbered.size()));
        }
      }
      numbered.add(cells);
    }
    return numbered;
  }

  private static Cell identifier(ColumnRole.PersonIdentifier role, String letter, int number) {
    boolean email = role.scheme().name().equals("email");
    String text = letter + number + (email ? "@example.org" : "");
    return new Cell(
        text, role.scheme().canonical() == Canonical.EXACT ? text : text.toLowerCase(Locale.ROOT));
  }
}
