package dev.muster.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Occurrence;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of events may hold, and which events start campaigns. */
class CustomerIoEventsTest {

  private static final Preset EVENTS = CustomerIo.events().preset();
  private static final String HEADER = "_cio_name,_cio_customer_id,_cio_timestamp";

  private final CustomerIoRun run = new CustomerIoRun();

  @BeforeEach
  void somebodyIsThere() {
    run.report(CustomerIo.people().preset(), "id,email", "1,a@x.org");
    run.listening(Occurrence.eventRecorded("buys"), "thanks");
  }

  @Test
  @DisplayName("C50 C54 columns from the fourth on are data, flat and as text")
  void columnsBeyondAreData() {
    assertThat(
            run.rows(
                EVENTS,
                HEADER + ",size,property.subproperty,list",
                "buys,1,1718452800,10,x,\"[1,2]\""))
        .containsExactly("CREATED");
    assertThat(run.events())
        .containsExactly(
            "buys at 2024-06-15T12:00:00Z {list=[1,2], property.subproperty=x, size=10}");
  }

  @Test
  @DisplayName("C50 name and person must be there")
  void nameAndPersonMustBeThere() {
    assertThat(run.refusal(EVENTS, "_cio_name", "buys"))
        .containsExactly("COLUMN_MISSING _cio_customer_id");
    assertThat(run.refusal(EVENTS, "_cio_customer_id", "1"))
        .containsExactly("COLUMN_MISSING _cio_name");
    assertThat(run.rows(EVENTS, HEADER, ",1,", "buys,,"))
        .containsExactly("REJECTED [EVENT_NAME_MISSING]", "REJECTED [IDENTIFIER_MISSING]");
  }

  @Test
  @DisplayName("C51 the whole file goes by id or by email, as is chosen")
  void fileGoesByOneIdentifier() {
    assertThat(run.rows(EVENTS, HEADER, "buys,1,1718452800", "buys,a@x.org,1718452800"))
        .containsExactly("CREATED", "REJECTED [UNKNOWN_PERSON]");
    assertThat(
            run.rows(
                CustomerIo.events().keyedBy(PersonKey.EMAIL).preset(),
                HEADER,
                "buys,A@x.org,1718452800",
                "buys,1,1718452800"))
        .containsExactly("CREATED", "REJECTED [UNKNOWN_PERSON]");
    assertThatThrownBy(() -> CustomerIo.events().keyedBy(PersonKey.CIO_ID))
        .hasMessage("key of events must be ID or EMAIL, was CIO_ID");
  }

  @Test
  @DisplayName("X3 events of unknown people are errors, unless creating is asked for")
  void eventsCreatePeopleOnlyIfAsked() {
    assertThat(run.rows(EVENTS, HEADER, "buys,2,1718452800"))
        .containsExactly("REJECTED [UNKNOWN_PERSON]");
    assertThat(
            run.rows(
                CustomerIo.events().process(Processed.ALL).preset(), HEADER, "buys,2,1718452800"))
        .containsExactly("CREATED");
    assertThat(run.people()).containsExactly("[email=a@x.org, id=1] {}", "[id=2] {}");
  }

  @Test
  @DisplayName("C52 C61 an event without a time happens now, and can start campaigns")
  void eventWithoutATimeIsNew() {
    assertThat(run.rows(EVENTS, "_cio_name,_cio_customer_id", "buys,1")).containsExactly("CREATED");
    assertThat(run.rows(EVENTS, HEADER, "buys,1,"))
        .containsExactly("CREATED [BLANK_CELL _cio_timestamp]");

    assertThat(run.events())
        .containsExactly("buys at 2024-06-15T12:00:00Z {}", "buys at 2024-06-15T12:00:00Z {}");
    assertThat(run.started()).containsExactly("thanks", "thanks");
  }

  @ParameterizedTest(name = "C53 time {0} is {1}")
  @CsvSource({
    "1718452800, CREATED",
    "1718452799.5, CREATED",
    "2024-06-15T12:00:00Z, CREATED",
    "2024-06-15T14:00:00+02:00, CREATED",
    "1718452800000, REJECTED [MILLISECONDS _cio_timestamp]",
    "2024-06-15T12:00:00, REJECTED [OFFSET_MISSING _cio_timestamp]",
    "yesterday, REJECTED [NOT_A_DATE_TIME _cio_timestamp]"
  })
  void timesAreUnixSecondsOrIso(String time, String outcome) {
    assertThat(run.rows(EVENTS, HEADER, "buys,1," + time)).containsExactly(outcome);
  }

  @Test
  @DisplayName("C55 names lose the blanks around them")
  void namesLoseTheirBlanks() {
    run.rows(EVENTS, HEADER, " buys ,1,1718452800");

    assertThat(run.events()).containsExactly("buys at 2024-06-15T12:00:00Z {}");
  }

  @Test
  @DisplayName("C56 data that can redirect mail is warned of")
  void redirectingDataIsWarnedOf() {
    assertThat(
            run.rows(
                EVENTS,
                HEADER + ",recipient,from_address,reply_to",
                "buys,1,1718452800,a@y.org,,b@y.org",
                "buys,1,1718452799,,,"))
        .containsExactly("CREATED [HOST_RULE recipient, HOST_RULE reply_to]", "CREATED");
  }

  @Test
  @DisplayName("C57 the same file again changes nothing, and equal rows are all kept")
  void sameFileAgainChangesNothing() {
    String[] file = {HEADER, "buys,1,1718452800", "buys,1,1718452800"};

    assertThat(run.rows(EVENTS, file)).containsExactly("CREATED", "CREATED");
    assertThat(run.rows(EVENTS, file)).containsExactly("UNCHANGED", "UNCHANGED");
    assertThat(run.started()).hasSize(2);
  }

  @ParameterizedTest(name = "X2 C60 {0} seconds beyond 72 hours start {1}")
  @CsvSource({"-1, 1", "0, 1", "1, 0"})
  void seventyTwoHoursAreTheLimit(long beyond, int starts) {
    String time = CustomerIoRun.NOW.minus(Duration.ofDays(3)).minusSeconds(beyond).toString();

    assertThat(run.rows(EVENTS, HEADER, "buys,1," + time)).containsExactly("CREATED");
    assertThat(run.started()).hasSize(starts);
  }

  @Test
  @DisplayName("C65 an event in the future is kept, warned of, and starts nothing")
  void futureEventStartsNothing() {
    String[] rows = {"buys,1," + CustomerIoRun.NOW, "buys,1," + CustomerIoRun.NOW.plusSeconds(1)};

    assertThat(run.rows(EVENTS, HEADER, rows[0], rows[1]))
        .containsExactly("CREATED", "CREATED [EVENT_TIME_IN_FUTURE]");
    assertThat(run.started()).containsExactly("thanks");
  }

  @Test
  @DisplayName("X7 columns go by name in any order")
  void columnsGoByName() {
    assertThat(run.rows(EVENTS, "size,_cio_customer_id,_cio_name", "L,1,buys"))
        .containsExactly("CREATED");
    assertThat(run.events()).containsExactly("buys at 2024-06-15T12:00:00Z {size=L}");
  }
}
