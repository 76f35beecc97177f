package dev.muster.mappingkit;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.ImporterBuilder;
import dev.muster.model.Ability;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectId;
import dev.muster.model.Path;
import dev.muster.model.Scope;
import dev.muster.rule.IdentifierResolver;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.IdentifierScheme;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.ObjectDump;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One tenant, who has some people and objects before a preset's file is imported. */
final class PresetWorld {

  /** How many people and objects are there; files name some more. */
  static final int PEOPLE = 4;

  static final String OBJECT_TYPE = "1";

  private static final int MOST = 20;
  private static final String SEED = "seed";
  private static final String OBJECT = "object";

  private final String tenant = UUID.randomUUID().toString();
  private final Scope scope = new Scope(tenant, SEED, "importer");
  private final List<IdentifierScheme> schemes;
  private final StoreProbe probe;
  private final Map<String, String> ids = new HashMap<>();

  PresetWorld(CsvImportSpec spec, StoreProbe probe) {
    this.schemes =
        spec.schemes().stream()
            .filter(scheme -> scheme.change() != IdentifierChange.LOOK_UP)
            .map(scheme -> scheme.with(IdentifierChange.FILL))
            .toList();
    this.probe = probe;
    people();
    objects();
  }

  String tenant() {
    return tenant;
  }

  /** Answers a file with the ids that the store has given. */
  PresetFile here(PresetFile file) {
    return file.with(ids);
  }

  /** The texts by which a file may name a person, or a part of them. */
  static List<String> texts(IdentifierScheme scheme, int part, int number) {
    if (scheme.change() == IdentifierChange.LOOK_UP) {
      return List.of(PresetFile.ID + number);
    }
    return switch (scheme.name()) {
      case "email" -> List.of("p" + number + "@x.org", "P" + number + "@x.org");
      case "phone" -> List.of("+491760000000" + number);
      default -> List.of(part == 1 ? "p" + number : "part " + part);
    };
  }

  static String object(int number) {
    return OBJECT + number;
  }

  /** The contacts that carry what files name people by, without the keys of their events. */
  List<ContactDump> contacts() {
    return everybody().stream()
        .flatMap(identifier -> probe.stored(tenant, identifier).stream())
        .map(ContactDump::withoutEventKeys)
        .distinct()
        .sorted()
        .toList();
  }

  /** The objects that files may name, with what the columns of a file fill. */
  List<ObjectDump> objects(PresetFile file) {
    if (file.columns().stream().noneMatch(PresetWorld::isOfObjects)) {
      return List.of();
    }
    Set<Path> fields = new LinkedHashSet<>(Set.of(Path.of("plan")));
    file.columns().forEach(each -> file.preset().spec().field(each.role()).ifPresent(fields::add));
    Set<ObjectId> asked =
        IntStream.range(0, MOST)
            .mapToObj(number -> new ObjectId(OBJECT_TYPE, object(number)))
            .collect(Collectors.toSet());
    Found found = probe.contacts().find(scope, Lookup.of(fields).objects(asked));
    return asked.stream()
        .flatMap(id -> found.object(id).stream())
        .map(
            object -> {
              Map<String, Object> values = new HashMap<>();
              fields.forEach(
                  path ->
                      object.value(path).ifPresent(value -> values.put(path.toString(), value)));
              return ObjectDump.of(object.id(), values);
            })
        .sorted()
        .toList();
  }

  private static boolean isOfObjects(Column column) {
    return column.role() instanceof ColumnRole.ObjectId;
  }

  private void people() {
    List<Column> columns = new ArrayList<>(List.of(Column.identifier(SEED)));
    for (IdentifierScheme scheme : schemes) {
      for (int part = 1; part <= scheme.parts(); part++) {
        columns.add(Column.identifier(scheme, part).from(scheme.name() + " " + part));
      }
    }
    columns.add(Column.attribute("plan"));
    run(
        Importer.builder()
            .spec(CsvImportSpec.people().columns(columns).build())
            .resolver(IdentifierResolver.by(SEED)),
        columns,
        SEED);
    for (int number = 0; number < PEOPLE; number++) {
      ids.put(PresetFile.ID + number, seeded(number).id().text());
    }
  }

  private void objects() {
    if (probe.contacts().abilities().contains(Ability.OBJECTS)) {
      List<Column> columns = List.of(Column.objectId().from(OBJECT), Column.attribute("plan"));
      run(
          Importer.builder().spec(CsvImportSpec.objects(OBJECT_TYPE).columns(columns).build()),
          columns,
          OBJECT);
    }
  }

  private void run(ImporterBuilder importer, List<Column> columns, String key) {
    List<FileRecord> rows =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                number -> new FileRecord(columns.stream().map(each -> seed(each, number)).toList()))
            .toList();
    CsvFile file = new CsvFile(columns.stream().map(Column::header).toList(), rows);
    importer
        .contacts(probe.contacts())
        .tenant(tenant)
        .build()
        .run(ImportSource.of(file.bytes(LineEnd.LF)).key(key));
  }

  private static String seed(Column column, int number) {
    if (column.role() instanceof ColumnRole.PersonIdentifier role) {
      return texts(role.scheme(), role.part(), number).get(0);
    }
    return column.role() instanceof ColumnRole.ObjectId ? object(number) : "free";
  }

  private ContactSnapshot seeded(int number) {
    Identifier seed = Identifier.of(SEED, "p" + number);
    Lookup asked = Lookup.of(Set.of()).carriers(Set.of(seed), 1);
    return probe.contacts().find(scope, asked).carriers(seed).contacts().get(0);
  }

  private List<Identifier> everybody() {
    Set<Identifier> everybody = new LinkedHashSet<>();
    for (int i = 0; i < MOST; i++) {
      int number = i;
      everybody.add(Identifier.of(SEED, "p" + number));
      for (IdentifierScheme scheme : schemes) {
        List<String> parts =
            IntStream.rangeClosed(1, scheme.parts())
                .mapToObj(part -> texts(scheme, part, number).get(0))
                .toList();
        everybody.add(new Identifier(scheme.name(), parts));
        texts(scheme, 1, number).stream()
            .filter(text -> parts.size() == 1)
            .forEach(text -> everybody.add(Identifier.of(scheme.name(), text)));
      }
    }
    return List.copyOf(everybody);
  }
}
