package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.preset.Leanplum;
import dev.muster.preset.Preset;
import dev.muster.report.ImportRefusedException;
import dev.muster.rule.OldEvents;
import dev.muster.testkit.InMemoryContactStore;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The import of events of Leanplum, at 2024-06-15T12:00:00Z, which is 1718452800. */
class LeanplumEventsTest {

  private static final Preset EVENTS = Leanplum.events().preset();
  private static final String HEADER = "userId,event,time";

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  @DisplayName("L1 L2 L3 L4 L8 a file as described imports: value, currency, parameters")
  void fileAsDescribedImports() {
    assertThat(
            ByPreset.rows(
                EVENTS,
                store,
                "k",
                "userId,event,time,value,currencyCode,params.item",
                "u1,Purchase,1718400000,19.90,EUR,shirt",
                "u1,Purchase,1718400000.5,5,,hat",
                "u2,Login,1718400000,,,"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED, EVENT_STORED]",
            "2 CREATED [EVENT_STORED]",
            "3 CREATED [PERSON_CREATED, EVENT_STORED]");
    assertThat(Given.held(store))
        .containsExactly(
            "[userId=u1] {} ["
                + "Purchase at 2024-06-14T21:20:00Z {currencyCode=EUR, item=shirt, value=19.9}, "
                + "Purchase at 2024-06-14T21:20:00.500Z {item=hat, value=5}]",
            "[userId=u2] {} [Login at 2024-06-14T21:20:00Z {}]");
  }

  private static String row(String age) {
    return "u1,buys," + Given.NOW.minus(Duration.parse(age)).getEpochSecond();
  }

  @ParameterizedTest
  @DisplayName("L5 L6 an event is stored and shown by its age")
  @CsvSource({
    "CLAMP_TO_IMPORT, P6D, 2024-06-09T12:00:00Z EVERYWHERE {}",
    "CLAMP_TO_IMPORT, P7D, 2024-06-08T12:00:00Z EVERYWHERE {}",
    "CLAMP_TO_IMPORT, PT168H1S, 2024-06-08T11:59:59Z PROFILE_ONLY {}",
    "CLAMP_TO_IMPORT, P8D, 2024-06-07T12:00:00Z PROFILE_ONLY {}",
    "CLAMP_TO_IMPORT, P364D, 2023-06-17T12:00:00Z PROFILE_ONLY {}",
    "CLAMP_TO_IMPORT, PT8759H59M59S, 2023-06-16T12:00:01Z PROFILE_ONLY {}",
    "CLAMP_TO_IMPORT, P365D, 2023-06-16T12:00:00Z PROFILE_ONLY {}",
    "CLAMP_TO_IMPORT, PT8760H1S,"
        + " 2024-06-15T12:00:00Z EVERYWHERE {originalTime=2023-06-16T11:59:59Z}",
    "CLAMP_TO_IMPORT, P366D,"
        + " 2024-06-15T12:00:00Z EVERYWHERE {originalTime=2023-06-15T12:00:00Z}",
    "CLAMP_TO_IMPORT, -P1D, 2024-06-16T12:00:00Z EVERYWHERE {}",
    "REDATE_360_DAYS, P366D,"
        + " 2023-06-21T12:00:00Z PROFILE_ONLY {originalTime=2023-06-15T12:00:00Z}",
    "KEEP, P366D, 2023-06-15T12:00:00Z PROFILE_ONLY {}",
  })
  void eventIsStoredAndShownByItsAge(OldEvents rule, String age, String stored) {
    ByPreset.run(Leanplum.events().oldEvents(rule).preset(), store, HEADER, row(age));

    assertThat(ByPreset.events(store)).containsExactly(stored);
  }

  @Test
  @DisplayName("L5 an old event may be rejected")
  void oldEventMayBeRejected() {
    assertThat(
            ByPreset.rows(
                Leanplum.events().oldEvents(OldEvents.REJECT).preset(),
                store,
                "k",
                HEADER,
                row("P365D"),
                row("P366D")))
        .containsExactly("1 CREATED [PERSON_CREATED, EVENT_STORED]", "2 REJECTED [EVENT_TOO_OLD]");
  }

  @ParameterizedTest
  @DisplayName("L7 X2 events start their campaigns at any age, but not those of tomorrow")
  @CsvSource({
    "P6D, start+PT96H",
    "P8D, start+PT48H",
    "P364D, start+PT0S",
    "P366D, start+PT0S",
    "-P1D, FUTURE"
  })
  void eventsStartTheirCampaigns(String age, String verdict) {
    assertThat(ByPreset.verdicts(EVENTS, store, HEADER, row(age))).containsExactly(verdict);
  }

  @Test
  @DisplayName("L33 X18 blanks around a user's id belong to it, with a warning")
  void blanksAroundAnIdBelongToIt() {
    assertThat(
            ByPreset.rows(EVENTS, store, "k", HEADER, "u1,buys,1718400000", " u1,buys,1718400000"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED, EVENT_STORED]",
            "2 CREATED [PERSON_CREATED, EVENT_STORED] [IDENTIFIER_PADDED userId]");
    assertThat(store.contacts(Given.TENANT)).hasSize(2);
  }

  @Test
  @DisplayName("L1 L4 L8 rows whose cells cannot be read are rejected")
  void rowsWithUnreadableCellsAreRejected() {
    assertThat(
            ByPreset.rows(
                EVENTS,
                store,
                "k",
                "userId,event,time,value,currencyCode",
                "u1,buys,2024-06-15T12:00:00Z,,",
                "u1,buys,1718400000000,,",
                "u1,buys,,,",
                "u1,buys,1718400000,1e5,",
                "u1,buys,1718400000,5,eur",
                ",buys,1718400000,,",
                "u1,,1718400000,,"))
        .containsExactly(
            "1 REJECTED [NOT_A_DATE_TIME time]",
            "2 REJECTED [MILLISECONDS time]",
            "3 REJECTED [BLANK_CELL time]",
            "4 REJECTED [NOT_A_DECIMAL value]",
            "5 REJECTED [NOT_A_CURRENCY currencyCode]",
            "6 REJECTED [IDENTIFIER_MISSING]",
            "7 REJECTED [EVENT_NAME_MISSING]");
  }

  @ParameterizedTest
  @DisplayName("L12 an event has a name that Leanplum takes")
  @ValueSource(strings = {".a", "-a", "a/", "a|b", "12", "1.5", "a\tb"})
  void nameThatLeanplumDoesNotTakeIsRejected(String name) {
    assertThat(ByPreset.rows(EVENTS, store, "k", HEADER, "u1," + name + ",1718400000"))
        .containsExactly("1 REJECTED [PATTERN_NOT_MATCHED event]");
  }

  @Test
  @DisplayName("L12 a name has up to 139 characters, a comma in it is none")
  void lengthOfNames() {
    assertThat(
            ByPreset.rows(
                EVENTS,
                store,
                "k",
                HEADER,
                "u1," + "a".repeat(139) + ",1718400000",
                "u1," + "a".repeat(140) + ",1718400000",
                "u1,\"a,b\",1718400000"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED, EVENT_STORED]",
            "2 REJECTED [PATTERN_NOT_MATCHED event]",
            "3 REJECTED [PATTERN_NOT_MATCHED event]");
  }

  @Test
  @DisplayName("L9 an event has up to fifty parameters")
  void fiftyParameters() {
    String headers =
        IntStream.rangeClosed(1, 51)
            .mapToObj(i -> ",params.p" + i)
            .collect(Collectors.joining("", HEADER, ""));

    assertThat(
            ByPreset.rows(
                EVENTS,
                store,
                "k",
                headers,
                "u1,buys,1718400000" + ",x".repeat(50) + ",",
                "u1,buys,1718400001" + ",x".repeat(51)))
        .containsExactly("1 CREATED [PERSON_CREATED, EVENT_STORED]", "2 REJECTED [HOST_RULE]");
  }

  @Test
  @DisplayName("L10 X3 people are created, or their rows passed over")
  void peopleAreCreatedOrPassedOver() {
    Preset never = Leanplum.events().creating(Leanplum.CreateDisposition.CREATE_NEVER).preset();

    assertThat(ByPreset.rows(never, store, "k", HEADER, "u1,buys,1718400000"))
        .containsExactly("1 SKIPPED");
    assertThat(ByPreset.rows(EVENTS, store, "l", HEADER, "u1,buys,1718400000"))
        .containsExactly("1 CREATED [PERSON_CREATED, EVENT_STORED]");
  }

  @Test
  @DisplayName("L3 L32 a column that is none of these refuses the file, unless it is passed over")
  void otherColumnIsRefused() {
    String[] lines = {HEADER + ",action", "u1,buys,1718400000,track"};

    assertThatThrownBy(() -> ByPreset.rows(EVENTS, store, "k", lines))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("COLUMN_NOT_ALLOWED");
    assertThat(ByPreset.rows(EVENTS.skip("action"), store, "k", lines))
        .containsExactly("1 CREATED [PERSON_CREATED, EVENT_STORED]");
  }

  @Test
  @DisplayName("L44 a second import of the file changes nothing")
  void secondImportChangesNothing() {
    ByPreset.rows(EVENTS, store, "k", HEADER, row("P366D"));

    assertThat(ByPreset.rows(EVENTS, store, "l", HEADER, row("P366D")))
        .containsExactly("1 UNCHANGED");
  }
}
