package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Path;
import dev.muster.report.ImportRefusedException;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventSpec;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import org.junit.jupiter.api.Test;

/** Columns whose headers follow a pattern. */
class ColumnFamiliesTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static EventSpec events() {
    return CsvImportSpec.events()
        .identifier("id")
        .eventName("name")
        .eventTime("time")
        .family(Column.property("{event}", "{name}").as(ValueType.detected()))
        .unknownPeople(UnknownPeople.CREATE)
        .build();
  }

  @Test
  void propertyBelongsToRowsOfItsEvent() {
    assertThat(
            Given.rows(
                events(),
                store,
                "id,buy.properties.price,see.properties.price,name,time",
                "1,5,,buy,2024-01-01T00:00Z",
                "1,,07,see,2024-01-02T00:00Z",
                "1,5,no,see,2024-01-03T00:00Z"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED, EVENT_STORED]",
            "2 CREATED [EVENT_STORED]",
            "3 CREATED [EVENT_STORED] [PROPERTY_OF_ANOTHER_EVENT buy.properties.price]");
    assertThat(Given.held(store))
        .containsExactly(
            "[id=1] {} [buy at 2024-01-01T00:00:00Z {price=5},"
                + " see at 2024-01-02T00:00:00Z {price=07},"
                + " see at 2024-01-03T00:00:00Z {price=no}]");
  }

  @Test
  void eventNameEndsAtTheFirstSeparator() {
    assertThat(
            Given.rows(
                events(),
                store,
                "id,a.properties.b.properties.c,name,time",
                "1,x,a,2024-01-01T00:00Z"))
        .hasSize(1);
    assertThat(Given.held(store))
        .containsExactly("[id=1] {} [a at 2024-01-01T00:00:00Z {b.properties.c=x}]");
  }

  @Test
  void headerThatDoesNotFitIsSurplus() {
    assertThat(
            Given.rows(
                events(),
                store,
                "id,.properties.b,a.properties.,name,time",
                "1,x,y,a,2024-01-01T00:00Z"))
        .hasSize(1);
    assertThat(Given.held(store)).containsExactly("[id=1] {} [a at 2024-01-01T00:00:00Z {}]");
  }

  @Test
  void placeholderMayStandInAPath() {
    PeopleSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .family(
                Column.attribute(Path.of("topics", "topic_{n}"))
                    .from("prefs.topic_{n}")
                    .as(ValueType.trueOrFalse()))
            .build();

    Given.rows(spec, store, "id,prefs.topic_1,prefs.topic_{n}", "1,true,false");

    assertThat(Given.held(store))
        .containsExactly("[id=1] {topics={topic_1=true, topic_{n}=false}}");
  }

  @Test
  void twoHeadersMustNotFillOneField() {
    PeopleSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .attribute("plan", "plan")
            .family(Column.attribute("{name}").from("attributes.{name}"))
            .build();

    assertThatThrownBy(() -> Given.rows(spec, store, "id,plan,attributes.plan", "1,a,b"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("COLUMN_MAPPED_TWICE");
  }
}
