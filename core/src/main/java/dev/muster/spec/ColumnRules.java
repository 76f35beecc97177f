package dev.muster.spec;

import dev.muster.model.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What must hold among the columns of one spec. */
final class ColumnRules {

  private ColumnRules() {}

  /** Roles of columns, and of families, and headers that name one column. */
  static void common(
      List<Column> columns,
      FileRules file,
      Function<ColumnRole, Optional<Path>> field,
      RoleName... roles) {
    List<RoleName> allowed = List.of(roles);
    List<Column> all = new ArrayList<>(columns);
    file.families().stream().map(ColumnFamily::template).forEach(all::add);
    Set<String> headers = new HashSet<>();
    for (Column column : all) {
      RoleName role = RoleName.of(column.role());
      Checks.that(
          allowed.contains(role),
          "column '"
              + column.header()
              + "' must be one of "
              + Arrays.toString(roles)
              + " in a file of this kind, was "
              + role);
      for (String header : column.headers()) {
        Checks.that(
            headers.add(header), "header '" + header + "' must name one column, was given twice");
      }
    }
    fields(columns, field);
  }

  /** Identifiers: at least one, each whole, each scheme once. */
  static void identifiers(List<Column> columns, PersonRules persons) {
    Map<String, IdentifierScheme> schemes = new HashMap<>();
    Map<String, Set<Integer>> parts = new HashMap<>();
    for (Column column : columns) {
      if (column.role() instanceof ColumnRole.PersonIdentifier identifier) {
        IdentifierScheme scheme = identifier.scheme();
        Checks.that(
            parts.computeIfAbsent(scheme.name(), name -> new HashSet<>()).add(identifier.part()),
            "identifier '" + scheme.name() + "' must have one column, was given twice");
        Checks.that(
            scheme.equals(schemes.computeIfAbsent(scheme.name(), name -> scheme)),
            "parts of identifier '" + scheme.name() + "' must be of the same scheme");
      }
    }
    Checks.that(!schemes.isEmpty(), "columns must have an identifier among them");
    schemes.forEach(
        (name, scheme) ->
            Checks.that(
                scheme.parts() == parts.getOrDefault(name, Set.of()).size(),
                "identifier '" + name + "' must have a column for each of its parts"));
    creation(schemes.values(), persons);
  }

  /** Somebody can be created only by an identifier that a person can be given. */
  private static void creation(Collection<IdentifierScheme> schemes, PersonRules persons) {
    Checks.that(
        persons.unknown() != UnknownPeople.CREATE
            || schemes.stream().anyMatch(scheme -> scheme.change() != IdentifierChange.LOOK_UP),
        "unknownPeople must not be CREATE where all identifiers are for LOOK_UP");
  }

  /** Only rows of people may pass known people over. */
  static void updating(PersonRules persons) {
    Checks.that(
        persons.known() == KnownPeople.UPDATE,
        "knownPeople must be UPDATE in a file that is not of people, was " + persons.known());
  }

  /** Where nobody is created, nothing can be asked of new people. */
  static void nobodyNew(List<Column> columns) {
    Checks.that(
        columns.stream().noneMatch(column -> column.presence() == Presence.FOR_NEW_PEOPLE),
        "presence must not be FOR_NEW_PEOPLE where nobody is created");
  }

  static void events(List<Column> columns, EventIdentity identity, Optional<String> eventName) {
    int names = count(columns, ColumnRole.EventName.class);
    Checks.that(
        names + (eventName.isPresent() ? 1 : 0) == 1,
        "events must have their name from one column, or one name for all");
    eventName.ifPresent(name -> Checks.notBlank("eventName", name));
    Checks.that(
        count(columns, ColumnRole.EventTime.class) <= 1,
        "events must have at most one time column");
    int keys = count(columns, ColumnRole.EventKeyText.class);
    Checks.that(keys <= 1, "events must have at most one key column");
    Checks.that(
        (identity == EventIdentity.COLUMN) == (keys == 1),
        "events must have a key column if their identity is COLUMN, and only then");
  }

  static void objects(List<Column> columns, Optional<String> objectType) {
    Checks.that(
        count(columns, ColumnRole.ObjectId.class) == 1, "objects must have one column of their id");
    int types = count(columns, ColumnRole.ObjectType.class);
    Checks.that(
        types + (objectType.isPresent() ? 1 : 0) == 1,
        "objects must have their type from one column, or one type for all");
    objectType.ifPresent(type -> Checks.notBlank("objectType", type));
  }

  private static void fields(List<Column> columns, Function<ColumnRole, Optional<Path>> fieldOf) {
    Set<List<String>> seen = new HashSet<>();
    for (Column column : columns) {
      Optional<Path> field = fieldOf.apply(column.role());
      if (field.isPresent()) {
        List<String> names = field.get().names();
        Checks.that(
            seen.stream().noneMatch(other -> overlap(other, names)) && seen.add(names),
            RoleName.of(column.role())
                + " '"
                + field.get()
                + "' must have one column, and none inside it");
      }
    }
  }

  private static boolean overlap(List<String> one, List<String> other) {
    int shared = Math.min(one.size(), other.size());
    return one.subList(0, shared).equals(other.subList(0, shared))
        || String.join(".", one).equals(String.join(".", other));
  }

  private static int count(List<Column> columns, Class<? extends ColumnRole> role) {
    return (int) columns.stream().map(Column::role).filter(role::isInstance).count();
  }
}
