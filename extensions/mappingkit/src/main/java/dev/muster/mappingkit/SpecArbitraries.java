package dev.muster.mappingkit;

import dev.muster.model.Path;
import dev.muster.spec.About;
import dev.muster.spec.AmbiguousPeople;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.EventSpec;
import dev.muster.spec.EventTotalsSpec;
import dev.muster.spec.KnownObjects;
import dev.muster.spec.KnownPeople;
import dev.muster.spec.ObjectSpec;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.PersonRules;
import dev.muster.spec.Presence;
import dev.muster.spec.RelationshipSpec;
import dev.muster.spec.UnknownObjects;
import dev.muster.spec.UnknownPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Specs of every kind, with every option.
 *
 * <p>Stateless.
 */
public final class SpecArbitraries {

  private SpecArbitraries() {}

  /** Answers specs of any kind. */
  public static Arbitrary<CsvImportSpec> any() {
    return Arbitraries.oneOf(
        people().map(spec -> spec),
        events().map(spec -> spec),
        objects().map(spec -> spec),
        relationships().map(spec -> spec),
        eventTotals().map(spec -> spec));
  }

  /** Answers specs of people. */
  public static Arbitrary<PeopleSpec> people() {
    return Combinators.combine(
            abouts(),
            FileRulesArbitraries.any(Column.attribute("{name}")),
            ColumnArbitraries.identifiers(),
            ColumnArbitraries.attributes(),
            persons(Arbitraries.of(KnownPeople.class), Arbitraries.of(UnknownPeople.class)))
        .as(
            (about, file, identifiers, attributes, persons) ->
                new PeopleSpec(about, file, joined(identifiers, attributes), persons));
  }

  /** Answers specs of events. */
  public static Arbitrary<EventSpec> events() {
    return Combinators.combine(
            abouts(),
            FileRulesArbitraries.any(Column.property("{event}", "{name}")),
            ColumnArbitraries.identifiers(),
            Combinators.combine(ColumnArbitraries.properties(), ColumnArbitraries.times())
                .as(SpecArbitraries::joined),
            persons(Arbitraries.just(KnownPeople.UPDATE), Arbitraries.of(UnknownPeople.class)),
            Arbitraries.of(EventIdentity.class),
            ColumnArbitraries.name().optional())
        .as(
            (about, file, identifiers, others, persons, identity, everyName) ->
                new EventSpec(
                    about,
                    file,
                    joined(joined(identifiers, others), names(identity, everyName)),
                    persons,
                    identity,
                    everyName));
  }

  private static List<Column> names(EventIdentity identity, Optional<String> everyName) {
    List<Column> names = new ArrayList<>();
    if (identity == EventIdentity.COLUMN) {
      names.add(Column.eventKey().from("the key"));
    }
    if (everyName.isEmpty()) {
      names.add(Column.eventName().from("the name"));
    }
    return names;
  }

  /** Answers specs of objects. */
  public static Arbitrary<ObjectSpec> objects() {
    return Combinators.combine(
            abouts(),
            FileRulesArbitraries.any(Column.attribute(Path.of("a", "{name}"))),
            ofNobodyNew(ColumnArbitraries.attributes()),
            ColumnArbitraries.name(),
            Arbitraries.of(KnownObjects.class),
            Arbitraries.of(UnknownObjects.class))
        .as(
            (about, file, attributes, type, known, unknown) ->
                new ObjectSpec(
                    about,
                    file,
                    joined(List.of(Column.objectId().from("the id")), attributes),
                    type,
                    known,
                    unknown));
  }

  /** Answers specs of relationships. */
  public static Arbitrary<RelationshipSpec> relationships() {
    return Combinators.combine(
            abouts(),
            FileRulesArbitraries.any(Column.attribute("{name}")),
            ColumnArbitraries.identifiers(),
            ofNobodyNew(ColumnArbitraries.attributes()),
            persons(
                Arbitraries.just(KnownPeople.UPDATE),
                Arbitraries.of(UnknownPeople.SKIP, UnknownPeople.REJECT)),
            ColumnArbitraries.name().optional(),
            Arbitraries.of(UnknownObjects.SKIP, UnknownObjects.REJECT))
        .as(
            (about, file, identifiers, attributes, persons, type, unknown) ->
                new RelationshipSpec(
                    about,
                    file,
                    joined(joined(identifiers, attributes), objectColumns(type)),
                    persons,
                    type,
                    unknown));
  }

  private static List<Column> objectColumns(Optional<String> type) {
    Column id = Column.objectId().from("the id");
    return type.isPresent() ? List.of(id) : List.of(id, Column.objectType().from("the type"));
  }

  /** Answers specs of event totals. */
  public static Arbitrary<EventTotalsSpec> eventTotals() {
    return Combinators.combine(
            abouts(),
            FileRulesArbitraries.any(Column.attribute("{name}")),
            ColumnArbitraries.identifiers(),
            Combinators.combine(ColumnArbitraries.attributes(), ColumnArbitraries.totals())
                .as(SpecArbitraries::joined),
            persons(Arbitraries.just(KnownPeople.UPDATE), Arbitraries.of(UnknownPeople.class)),
            Arbitraries.of(Path.of("events"), Path.of("history", "sum")))
        .as(
            (about, file, identifiers, others, persons, base) ->
                new EventTotalsSpec(about, file, joined(identifiers, others), persons, base));
  }

  private static Arbitrary<List<Column>> ofNobodyNew(Arbitrary<List<Column>> columns) {
    return columns.map(
        all ->
            all.stream()
                .map(
                    column ->
                        column.presence() == Presence.FOR_NEW_PEOPLE ? column.optional() : column)
                .toList());
  }

  private static Arbitrary<About> abouts() {
    return Combinators.combine(
            ColumnArbitraries.name().optional(), ColumnArbitraries.name().optional())
        .as(About::new);
  }

  private static Arbitrary<PersonRules> persons(
      Arbitrary<KnownPeople> known, Arbitrary<UnknownPeople> unknown) {
    return Combinators.combine(
            known,
            unknown,
            Arbitraries.of(AmbiguousPeople.class),
            ColumnArbitraries.name().optional())
        .as(PersonRules::new);
  }

  private static List<Column> joined(List<Column> some, List<Column> more) {
    List<Column> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
