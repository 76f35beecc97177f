package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.Preset;
import dev.muster.report.ImportRefusedException;
import dev.muster.testkit.InMemoryContactStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The import of custom events of Braze, at 2024-06-15T12:00:00Z. */
class BrazeEventsTest {

  private static final Preset EVENTS = Braze.events(BrazeKey.EXTERNAL_ID).preset();
  private static final String HEADER = "external_id,name,time";

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  @DisplayName("B41 B42 X3 rows of several events fill the properties of their own")
  void rowsFillThePropertiesOfTheirOwnEvent() {
    ByPreset.run(
        EVENTS,
        store,
        HEADER
            + ",rented_movie.properties.title,rented_movie.properties.price,login.properties.via",
        "1,rented_movie,2024-06-10T12:00:00.000Z,Alien,3.50,",
        "1,login,2024-06-10,,,web");

    assertThat(Given.held(store))
        .containsExactly(
            "[external_id=1] {} ["
                + "rented_movie at 2024-06-10T12:00:00Z {price=3.5, title=Alien}, "
                + "login at 2024-06-10T00:00:00Z {via=web}]");
  }

  @ParameterizedTest
  @DisplayName("B41 four forms of time and fractions are read, without a zone as UTC")
  @CsvSource({
    "2019-11-20, 2019-11-20T00:00:00Z",
    "2019-11-20T18:38:57+00:00, 2019-11-20T18:38:57Z",
    "2019-11-20T18:38:57Z, 2019-11-20T18:38:57Z",
    "2019-11-20T18:38:57, 2019-11-20T18:38:57Z",
    "2019-11-20T18:38:57.250Z, 2019-11-20T18:38:57.250Z",
  })
  void formsOfTime(String written, String stored) {
    ByPreset.run(EVENTS, store, HEADER, "1,login," + written);

    assertThat(ByPreset.events(store)).containsExactly(stored + " EVERYWHERE {}");
  }

  @Test
  @DisplayName("B43 a value under another event's property is dropped with a warning")
  void propertyOfAnotherEventIsDropped() {
    assertThat(
            ByPreset.rows(
                EVENTS,
                store,
                "k",
                HEADER + ",a.properties.b.properties.c",
                "1,a,2024-06-10,x",
                "1,login,2024-06-10,y"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED, EVENT_STORED]",
            "2 CREATED [EVENT_STORED] [PROPERTY_OF_ANOTHER_EVENT a.properties.b.properties.c]");
    assertThat(ByPreset.events(store))
        .containsExactly(
            "2024-06-10T00:00:00Z EVERYWHERE {b.properties.c=x}",
            "2024-06-10T00:00:00Z EVERYWHERE {}");
  }

  @Test
  @DisplayName("B41 B26 a row needs its key, a name and a time")
  void rowNeedsKeyNameAndTime() {
    assertThat(
            ByPreset.rows(
                EVENTS,
                store,
                "k",
                HEADER,
                ",login,2024-06-10",
                "1,,2024-06-10",
                "1,login,",
                "1,login,10.06.2024"))
        .containsExactly(
            "1 REJECTED [IDENTIFIER_MISSING]",
            "2 REJECTED [EVENT_NAME_MISSING]",
            "3 REJECTED [BLANK_CELL time]",
            "4 REJECTED [NOT_A_DATE_TIME time]");
  }

  @Test
  @DisplayName("B45 equal rows are separate events, and a second import of the file adds none")
  void equalRowsAreSeparateEvents() {
    String[] lines = {HEADER, "1,login,2024-06-10", "1,login,2024-06-10"};
    ByPreset.rows(EVENTS, store, "k", lines);

    assertThat(ByPreset.rows(EVENTS, store, "l", lines))
        .containsExactly("1 UNCHANGED", "2 UNCHANGED");
    assertThat(ByPreset.events(store)).hasSize(2);
  }

  @Test
  @DisplayName("B28 X3 an event makes nobody by an alias or a Braze id")
  void eventMakesNobodyByAnAlias() {
    assertThat(
            ByPreset.rows(
                Braze.events(BrazeKey.USER_ALIAS).preset(),
                store,
                "k",
                "user_alias_name,user_alias_label,name,time",
                "a,x,login,2024-06-10"))
        .containsExactly("1 REJECTED [UNKNOWN_PERSON]");
    assertThat(
            ByPreset.rows(
                Braze.events(BrazeKey.BRAZE_ID).preset(),
                store,
                "l",
                "braze_id,name,time",
                "b,login,2024-06-10"))
        .containsExactly("1 REJECTED [UNKNOWN_PERSON]");
  }

  @ParameterizedTest
  @DisplayName("B8 B24 a column that is none of these refuses the file")
  @ValueSource(strings = {"user_alias_name", "first_name"})
  void otherColumnIsRefused(String header) {
    assertThatThrownBy(
            () -> ByPreset.run(EVENTS, store, HEADER + "," + header, "1,login,2024-06-10,x"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("COLUMN_NOT_ALLOWED");
  }

  @Test
  @DisplayName("B46 X2 nothing starts, however young the event is")
  void nothingStarts() {
    assertThat(ByPreset.verdicts(EVENTS, store, HEADER, "1,buys,2024-06-15T11:59:59Z"))
        .containsExactly("PASSIVE");
  }

  @Test
  @DisplayName("B4 B4 X12 a file of events has up to 500 MB, and 50 MB in the later edition")
  void sizeOfTheFile() {
    Preset later = Braze.events(BrazeKey.EXTERNAL_ID).edition(Braze.Edition.GENERAL).preset();

    assertThat(EVENTS.spec().file().limits().fileBytes()).isEqualTo(500L << 20);
    assertThat(later.spec().file().limits().fileBytes()).isEqualTo(50L << 20);
  }
}
