package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.EventSpec;
import dev.muster.spec.UnknownPeople;
import dev.muster.testkit.InMemoryContactStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of an events file, one by one. */
class EventRowsTest {

  private static final String HEADER = "email,event,time,item";
  private static final String STORED = " CREATED [EVENT_STORED]";

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static EventSpec.Builder events() {
    return CsvImportSpec.events()
        .identifier("email")
        .eventName("event")
        .eventTime("time")
        .property("item");
  }

  @BeforeEach
  void anaIsThere() {
    Given.run(Given.people(), store, "before", "email,plan", "ana@example.org,pro");
  }

  @Test
  void unknownPeopleAreRejectedUnlessTheSpecSaysOtherwise() {
    String[] lines = {
      HEADER, "bo@example.org,buys,2024-01-01T00:00Z,x", "ana@example.org,buys,2024-01-01T00:00Z,x"
    };

    assertThat(Given.rows(events().build(), store, lines))
        .containsExactly("1 REJECTED [UNKNOWN_PERSON]", "2" + STORED);
    assertThat(Given.rows(events().unknownPeople(UnknownPeople.SKIP).build(), store, lines))
        .containsExactly("1 SKIPPED", "2 UNCHANGED");
    assertThat(rowsOfCreatingSpec(lines)).hasSize(2);
    assertThat(Given.held(store))
        .containsExactly(
            "[email=ana@example.org] {plan=pro} [buys at 2024-01-01T00:00:00Z {item=x}]",
            "[email=bo@example.org] {} [buys at 2024-01-01T00:00:00Z {item=x}]");
  }

  @Test
  void sameEventInColumnsOfAnotherOrderIsStoredOnce() {
    EventSpec two =
        events().identifier("id").unknownPeople(UnknownPeople.CREATE).property("price").build();
    String[] lines = {
      "email,id,event,time,item,price", "zed@example.org,7,buys,2024-01-01T00:00Z,x,1"
    };
    String[] swapped = {
      "price,id,item,time,event,email", "1,7,x,2024-01-01T00:00Z,buys,zed@example.org"
    };

    assertThat(Given.rows(two, store, lines)).hasSize(1);
    assertThat(Given.rows(two, store, swapped)).containsExactly("1 UNCHANGED");
  }

  private List<String> rowsOfCreatingSpec(String... lines) {
    Given.Rows rows = new Given.Rows();
    Given.importer(events().unknownPeople(UnknownPeople.CREATE).build(), store)
        .listener(rows)
        .build()
        .run(Given.file("creating", lines));
    return rows.seen();
  }

  @Test
  void equalRowsAreEventsOfTheirOwnAndTheSameFileAgainChangesNothing() {
    String equal = "ana@example.org,buys,2024-01-01T00:00Z,x";
    String[] twice = {HEADER, equal, equal, "ana@example.org,buys,2024-01-01T00:00:00Z,x"};

    assertThat(Given.rows(events().build(), store, twice))
        .containsExactly("1" + STORED, "2" + STORED, "3" + STORED);
    assertThat(Given.run(events().build(), store, "again", twice).rows().unchanged()).isEqualTo(3);
    assertThat(Given.rows(events().build(), store, HEADER, equal, equal, equal, equal))
        .containsExactly("1 UNCHANGED", "2 UNCHANGED", "3" + STORED, "4" + STORED);
  }

  @Test
  void keyOfAColumnMakesAnEventOneAndTheSame() {
    CsvImportSpec spec = events().eventKey("key").build();

    assertThat(
            Given.rows(
                spec,
                store,
                HEADER + ",key",
                "ana@example.org,buys,2024-01-01T00:00Z,x,k1",
                "ana@example.org,sells,2024-01-02T00:00Z,y,k1",
                "ana@example.org,buys,2024-01-01T00:00Z,x,k2",
                "ana@example.org,buys,2024-01-01T00:00Z,x,",
                "ana@example.org,buys,2024-01-01T00:00Z,x,  "))
        .containsExactly(
            "1" + STORED,
            "2 UNCHANGED",
            "3" + STORED,
            "4 REJECTED [EVENT_KEY_MISSING]",
            "5 REJECTED [EVENT_KEY_MISSING]");
  }

  @Test
  void recordOfAnImportMakesAnEventOneAndTheSame() {
    CsvImportSpec spec = events().identity(EventIdentity.RECORD).build();
    String[] lines = {HEADER, "ana@example.org,buys,2024-01-01T00:00Z,x"};

    assertThat(Given.run(spec, store, "one", lines).events().stored()).isEqualTo(1);
    assertThat(Given.run(spec, store, "two", lines).events().stored()).isEqualTo(1);
    assertThat(Given.run(spec, store, "two", lines).events().stored()).isEqualTo(1);
    assertThat(store.contacts(Given.TENANT).get(0).events()).hasSize(2);
  }

  @Test
  void eventWithoutATimeHasTheImportsInstant() {
    assertThat(Given.rows(events().build(), store, HEADER, "ana@example.org,buys,,x"))
        .containsExactly("1" + STORED);
    assertThat(Given.held(store))
        .containsExactly("[email=ana@example.org] {plan=pro} [buys at " + Given.NOW + " {item=x}]");
  }

  @Test
  void rowMustNameItsPersonAndEvent() {
    assertThat(
            Given.rows(
                events().build(),
                store,
                HEADER,
                ",buys,2024-01-01T00:00Z,x",
                "ana@example.org,,2024-01-01T00:00Z,x",
                "ana@example.org,  ,2024-01-01T00:00Z,x",
                ",,yesterday,x"))
        .containsExactly(
            "1 REJECTED [IDENTIFIER_MISSING]",
            "2 REJECTED [EVENT_NAME_MISSING]",
            "3 REJECTED [EVENT_NAME_MISSING]",
            "4 REJECTED [NOT_A_DATE_TIME time, EVENT_NAME_MISSING, IDENTIFIER_MISSING]");
  }

  @Test
  void everyEventMayHaveOneName() {
    CsvImportSpec spec =
        CsvImportSpec.events().identifier("email").everyEventNamed("visit").build();

    assertThat(Given.rows(spec, store, "email", "ana@example.org")).containsExactly("1" + STORED);
    assertThat(Given.held(store))
        .containsExactly("[email=ana@example.org] {plan=pro} [visit at " + Given.NOW + " {}]");
  }

  @Test
  void eventOfTheFutureIsStoredWithAWarning() {
    assertThat(
            Given.rows(
                events().build(),
                store,
                HEADER,
                "ana@example.org,buys,2024-06-15T12:00:00Z,x",
                "ana@example.org,buys,2024-06-15T12:00:00.000000001Z,x"))
        .containsExactly("1" + STORED, "2" + STORED + " [EVENT_TIME_IN_FUTURE]");
  }

  @Test
  void eventRowFillsAnIdentifier() {
    CsvImportSpec spec =
        CsvImportSpec.events()
            .identifier("email")
            .identifier("id")
            .everyEventNamed("visit")
            .build();

    assertThat(Given.rows(spec, store, "email,id", "ana@example.org,7", ",7"))
        .containsExactly("1 CREATED [PERSON_UPDATED, EVENT_STORED]", "2" + STORED);
  }
}
