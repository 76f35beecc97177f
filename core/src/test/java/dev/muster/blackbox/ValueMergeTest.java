package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.row.ValueMerge;
import dev.muster.rule.Accumulation;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventTotalsSpec;
import dev.muster.spec.PeopleSpec;
import dev.muster.spec.TotalPart;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How values of a file meet those that are there. */
class ValueMergeTest {

  private static final ValueType LIST = ValueType.listOf(ValueType.text(), "|");

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static PeopleSpec spec(ValueType type, ValueMerge merge) {
    return CsvImportSpec.people()
        .identifier("id")
        .column(Column.attribute("v").as(type).merge(merge))
        .build();
  }

  private List<String> after(ValueType type, ValueMerge merge, String... cells) {
    String[] lines = new String[cells.length + 1];
    lines[0] = "id,v";
    for (int i = 0; i < cells.length; i++) {
      lines[i + 1] = "1,\"" + cells[i].replace("\"", "\"\"") + "\"";
    }
    Given.rows(spec(type, merge), store, lines);
    return Given.held(store);
  }

  @Test
  void membersOfAMapAreReplacedOneByOneAlsoInside() {
    assertThat(
            after(
                ValueType.json(),
                ValueMerge.MERGE,
                "{\"a\":1,\"b\":{\"c\":2,\"d\":3}}",
                "{\"b\":{\"d\":4},\"e\":[5]}"))
        .containsExactly("[id=1] {v={a=1, b={c=2, d=4}, e=[5]}}");
  }

  @Test
  void elementsAreAppended() {
    assertThat(after(LIST, ValueMerge.APPEND, "a|b", "b|c"))
        .containsExactly("[id=1] {v=[a, b, b, c]}");
  }

  @Test
  void elementsAreUnited() {
    assertThat(after(LIST, ValueMerge.UNITE, "a|b", "b|c", "b|c"))
        .containsExactly("[id=1] {v=[a, b, c]}");
  }

  @Test
  void elementsAreRemoved() {
    after(LIST, ValueMerge.REPLACE, "a|b|a|c");

    assertThat(after(LIST, ValueMerge.REMOVE, "a|d")).containsExactly("[id=1] {v=[b, c]}");
  }

  @Test
  void nothingIsRemovedFromNothing() {
    assertThat(after(LIST, ValueMerge.REMOVE, "a")).containsExactly("[id=1] {}");
  }

  @Test
  void numbersAreAddedWithEveryDigit() {
    assertThat(after(ValueType.decimal(), ValueMerge.ADD, "0.1", "0.2", "-1"))
        .containsExactly("[id=1] {v=-0.7}");
  }

  @Test
  void wholeNumbersGrowBeyondTheMachines() {
    assertThat(after(ValueType.integer(), ValueMerge.ADD, "9223372036854775807", "1"))
        .containsExactly("[id=1] {v=9223372036854775808}");
  }

  @Test
  void valueThatDoesNotFitTheOneThereRejectsItsRow() {
    after(ValueType.text(), ValueMerge.REPLACE, "some text");

    for (PeopleSpec spec :
        List.of(
            spec(ValueType.integer(), ValueMerge.ADD),
            spec(ValueType.json(), ValueMerge.UNITE),
            spec(ValueType.json(), ValueMerge.MERGE))) {
      String cell = spec.columns().get(1).merge() == ValueMerge.MERGE ? "{}" : "[7]";
      assertThat(
              Given.rows(
                  spec,
                  store,
                  "id,v",
                  "1," + (spec.columns().get(1).merge() == ValueMerge.ADD ? "7" : cell)))
          .containsExactly("1 REJECTED [CANNOT_MERGE v]");
    }
    assertThat(Given.held(store)).containsExactly("[id=1] {v=some text}");
  }

  @Test
  void cellOfTheWrongShapeRejectsItsRow() {
    assertThat(
            Given.rows(spec(ValueType.json(), ValueMerge.MERGE), store, "id,v", "1,7", "1,\"[]\""))
        .containsExactly("1 REJECTED [CANNOT_MERGE v]", "2 REJECTED [CANNOT_MERGE v]");
  }

  @Test
  void whatDoesMoreWhenDoneTwiceNeedsAJournal() {
    PeopleSpec adding = spec(ValueType.integer(), ValueMerge.ADD);

    assertThatThrownBy(() -> Given.importer(adding, store.plain()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "merge of column 'v' must be repeatable for a store without a journal of its own, was"
                + " ADD; accumulation(ANY_STORE) allows it");
    assertThat(
            Given.importer(adding, store.plain())
                .accumulation(Accumulation.ANY_STORE)
                .build()
                .run(Given.file("k", "id,v", "1,7"))
                .rows()
                .created())
        .isEqualTo(1);
  }

  @Test
  void totalsAreValuesOfThePerson() {
    EventTotalsSpec spec =
        CsvImportSpec.eventTotals()
            .identifier("userId")
            .total("Purchase", TotalPart.COUNT, "events.Purchase.count")
            .total("Purchase", TotalPart.VALUE_INCREMENT, "events.Purchase.valueIncrement")
            .family(Column.total("{event}", TotalPart.LAST_TIME).from("events.{event}.lastTime"))
            .build();

    assertThat(
            Given.rows(
                spec,
                store,
                "userId,events.Purchase.count,events.Purchase.valueIncrement,events.a.b.lastTime",
                "1,3,9.5,2024-01-01T00:00:00Z",
                "1,4,0.25,"))
        .containsExactly("1 CREATED [PERSON_CREATED]", "2 UPDATED [PERSON_UPDATED]");
    assertThat(Given.held(store))
        .containsExactly(
            "[userId=1] {events={Purchase={count=4, value=9.75},"
                + " a.b={lastTime=2024-01-01T00:00:00Z}}}");
  }
}
