package dev.muster.internal.match;

import dev.muster.internal.loop.LoopColumns;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnMatch;
import dev.muster.spec.ColumnMatch.How;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.HeaderRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the columns of a spec in the header of a file.
 *
 * <p>A header belongs to the columns that are most alike, if the spec's rule lets that likeness
 * suffice; a column belongs to one header. Whatever is left is told what it comes near.
 *
 * <p>Not safe for use by several threads.
 */
public final class HeaderMatcher {

  private final HeaderMatch rule;
  private final List<Likeness> likenesses;
  private final Map<Likeness, Map<String, Set<Column>>> columns = new EnumMap<>(Likeness.class);
  private final Map<Column, Integer> claims = new HashMap<>();

  private HeaderMatcher(CsvImportSpec spec) {
    boolean named = spec.file().dialect().header() == HeaderRecord.FIRST;
    this.rule = spec.file().headerMatch();
    this.likenesses = named ? List.of(Likeness.values()) : List.of(Likeness.EQUAL);
    for (Likeness likeness : likenesses) {
      Map<String, Set<Column>> index = new HashMap<>();
      spec.columns().stream()
          .filter(column -> column.cells().constant().isEmpty())
          .forEach(
              column ->
                  names(column, likeness)
                      .forEach(
                          name ->
                              likeness
                                  .keys(name)
                                  .forEach(
                                      key ->
                                          index
                                              .computeIfAbsent(key, any -> new LinkedHashSet<>())
                                              .add(column))));
      columns.put(likeness, index);
    }
  }

  /**
   * Answers what each column of a file is, in file order.
   *
   * @param headers as the file has them, all different; in a file without a header the columns'
   *     numbers from 1
   */
  public static List<ColumnMatch> match(CsvImportSpec spec, List<String> headers) {
    return new HeaderMatcher(spec).match(headers);
  }

  private List<ColumnMatch> match(List<String> headers) {
    List<ColumnMatch> firm = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      ColumnMatch match = firm(i + 1, headers.get(i));
      match.target().ifPresent(column -> claims.merge(column, 1, Integer::sum));
      firm.add(match);
    }
    return firm.stream().map(this::settled).toList();
  }

  private ColumnMatch firm(int number, String header) {
    for (Likeness likeness : likenesses) {
      Set<Column> alike = alike(header, likeness);
      if (likeness.suffices(rule) && !alike.isEmpty()) {
        return alike.size() == 1
            ? new ColumnMatch(number, header, likeness.how(), alike.stream().findFirst())
            : new ColumnMatch(number, header, How.AMBIGUOUS, Optional.empty());
      }
    }
    return new ColumnMatch(number, header, How.NONE, Optional.empty());
  }

  private ColumnMatch settled(ColumnMatch firm) {
    if (firm.how() == How.NONE) {
      Optional<Column> near = near(firm.header());
      return new ColumnMatch(
          firm.number(), firm.header(), near.isPresent() ? How.SUGGESTED : How.NONE, near);
    }
    boolean contended = firm.target().filter(column -> claimed(column) > 1).isPresent();
    return contended
        ? new ColumnMatch(firm.number(), firm.header(), How.AMBIGUOUS, firm.target())
        : firm;
  }

  /** A header that differs in spelling alone comes near even a column that is found elsewhere. */
  private Optional<Column> near(String header) {
    for (Likeness likeness : likenesses) {
      Optional<Column> near =
          alike(header, likeness).stream()
              .filter(column -> likeness == Likeness.NORMALISED || claimed(column) == 0)
              .findFirst();
      if (near.isPresent()) {
        return near;
      }
    }
    return Optional.empty();
  }

  private int claimed(Column column) {
    return claims.getOrDefault(column, 0);
  }

  private Set<Column> alike(String header, Likeness likeness) {
    if (LoopColumns.isOne(header) && likeness != Likeness.EQUAL) {
      return Set.of();
    }
    Map<String, Set<Column>> index = columns.getOrDefault(likeness, Map.of());
    Set<Column> alike = new LinkedHashSet<>();
    likeness.keys(header).forEach(key -> alike.addAll(index.getOrDefault(key, Set.of())));
    return alike;
  }

  private static Set<String> names(Column column, Likeness likeness) {
    Set<String> names = new LinkedHashSet<>();
    names.addAll(column.headers());
    if (likeness.regardsFields()) {
      field(column.role()).ifPresent(names::add);
    }
    return names;
  }

  /** The name of what a column fills. */
  private static Optional<String> field(ColumnRole role) {
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      return Optional.of(identifier.scheme().name())
          .filter(name -> identifier.scheme().parts() == 1);
    }
    if (role instanceof ColumnRole.Attribute attribute) {
      List<String> names = attribute.path().names();
      return Optional.of(names.get(names.size() - 1));
    }
    if (role instanceof ColumnRole.Property property) {
      return Optional.of(property.name());
    }
    return event(role);
  }

  private static Optional<String> event(ColumnRole role) {
    if (role instanceof ColumnRole.EventName) {
      return Optional.of("event_name");
    }
    if (role instanceof ColumnRole.EventTime) {
      return Optional.of("event_time");
    }
    return role instanceof ColumnRole.EventKeyText ? Optional.of("event_key") : Optional.empty();
  }
}
