package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.preset.Preset;
import dev.muster.preset.Vero;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.testkit.InMemoryContactStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The import of events of Vero, at 2024-06-15T12:00:00Z. */
class VeroPresetTest {

  private static final Preset OF_2015 = Vero.events(Vero.Edition.Y2015).preset();
  private static final Preset OF_2022 = Vero.events(Vero.Edition.Y2022).preset();
  private static final String HEADER = "email, event_name, time";

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  @DisplayName("V1 V2 V3 X18 the sample of 2015 imports as it is")
  void sampleOf2015Imports() {
    ImportReport report =
        ByPreset.run(
            OF_2015,
            store,
            "email, event_name, time",
            "tyrion.lannister@casterlyrock.com, Completes checkout, 2015-01-02 13:05+10",
            "tyrion.lannister@casterlyrock.com, Completes checkout, 2015-01-15 02:00+10",
            "tyrion.lannister@casterlyrock.com, Completes checkout, 2015-01-25 04:20+10");

    assertThat(Given.held(store))
        .containsExactly(
            "[email=tyrion.lannister@casterlyrock.com] {} ["
                + "Completes checkout at 2015-01-02T03:05:00Z {}, "
                + "Completes checkout at 2015-01-14T16:00:00Z {}, "
                + "Completes checkout at 2015-01-24T18:20:00Z {}]");
    assertThat(report.rows()).isEqualTo(new RowCounts(3, 0, 0, 0, 0, 0, 0));
    assertThat(report.problems().first()).isEmpty();
  }

  @Test
  @DisplayName("V20 the sample of 2022 imports as it is, its other column as a property")
  void sampleOf2022Imports() {
    ByPreset.run(
        OF_2022,
        store,
        "email, event_name, time, item_type",
        "tyrion.lannister@casterlyrock.com, Completes checkout, 2022-01-02 13:05+10, yellow_shirt",
        "tyrion.lannister@casterlyrock.com, Completes checkout, 2022-01-15 02:00+10, green_shirt",
        "tyrion.lannister@casterlyrock.com, Completes checkout, 2022-01-25 04:20+10, red_hat");

    assertThat(Given.held(store))
        .containsExactly(
            "[email=tyrion.lannister@casterlyrock.com] {} ["
                + "Completes checkout at 2022-01-02T03:05:00Z {item_type=yellow_shirt}, "
                + "Completes checkout at 2022-01-14T16:00:00Z {item_type=green_shirt}, "
                + "Completes checkout at 2022-01-24T18:20:00Z {item_type=red_hat}]");
  }

  @Test
  @DisplayName("V1 in 2015 another column refuses the file")
  void otherColumnIsRefusedIn2015() {
    assertThatThrownBy(
            () ->
                ByPreset.run(
                    OF_2015, store, HEADER + ", item", "a@x.org, buys, 2015-01-02 13:05+10, hat"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("COLUMN_NOT_ALLOWED");
    assertThat(Given.held(store)).isEmpty();
  }

  @Test
  @DisplayName("V4 a workbook is refused")
  void workbookIsRefused() {
    byte[] workbook = "PK\u0003\u0004\u0014\u0000\u0006\u0000".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () -> ByPreset.importer(OF_2015, store).build().run(ImportSource.of(workbook)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("NOT_CSV");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("V5 V23 X2 nothing starts unless it is asked for")
  void nothingStartsUnlessAskedFor(Vero.Edition edition) {
    assertThat(
            ByPreset.verdicts(
                Vero.events(edition).preset(), store, HEADER, "a@x.org,buys,2024-06-06T12:00Z"))
        .containsExactly("PASSIVE");
  }

  @ParameterizedTest
  @DisplayName("V6 V21 V22 X1 a campaign of ten days starts, or does not, by the event's age")
  @CsvSource({
    "Y2015, P9D, start+PT24H",
    "Y2015, PT239H59M59S, start+PT1S",
    "Y2015, P10D, start+PT0S",
    "Y2015, PT240H1S, start+PT0S",
    "Y2015, P11D, start+PT0S",
    "Y2015, -P1D, FUTURE",
    "Y2022, P9D, start+PT24H",
    "Y2022, PT239H59M59S, start+PT1S",
    "Y2022, P10D, ELAPSED",
    "Y2022, PT240H1S, ELAPSED",
    "Y2022, P11D, ELAPSED",
    "Y2022, -P1D, FUTURE",
  })
  void delayCountsFromTheEvent(Vero.Edition edition, String age, String verdict) {
    String time = Given.NOW.minus(Duration.parse(age)).toString();

    assertThat(
            ByPreset.verdicts(
                Vero.events(edition).triggering().preset(),
                store,
                HEADER,
                "a@x.org, buys, " + time))
        .containsExactly(verdict);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("V22 an event of tomorrow is stored, with a warning")
  void eventOfTomorrowIsStored(Vero.Edition edition) {
    assertThat(
            ByPreset.rows(
                Vero.events(edition).triggering().preset(),
                store,
                "k",
                HEADER,
                "a@x.org, buys, 2024-06-16 12:00Z"))
        .containsExactly("1 CREATED [PERSON_CREATED, EVENT_STORED] [EVENT_TIME_IN_FUTURE]");
    assertThat(ByPreset.events(store)).containsExactly("2024-06-16T12:00:00Z EVERYWHERE {}");
  }

  @ParameterizedTest
  @DisplayName("X16 both forms of time are read, with any offset")
  @ValueSource(
      strings = {
        "2022-01-15 02:00+10",
        "2022-01-15T02:00:00+10:00",
        "2022-01-15T02:00+1000",
        "2022-01-14T16:00:00.000Z"
      })
  void formsOfTime(String time) {
    ByPreset.run(OF_2022, store, HEADER, "a@x.org, buys, " + time);

    assertThat(ByPreset.events(store)).containsExactly("2022-01-14T16:00:00Z EVERYWHERE {}");
  }

  @Test
  @DisplayName("X15 V30 the time may stand under date")
  void timeMayStandUnderDate() {
    ByPreset.run(OF_2022, store, "email,event_name,date", "a@x.org,buys,2022-01-14T16:00:00Z");

    assertThat(ByPreset.events(store)).containsExactly("2022-01-14T16:00:00Z EVERYWHERE {}");
  }

  @Test
  @DisplayName("V23 X16 V7 V32 the rows that failed are listed, the others imported")
  void rowsThatFailedAreListed() {
    assertThat(
            ByPreset.rows(
                OF_2022,
                store,
                "k",
                HEADER,
                ", buys, 2022-01-02 13:05+10",
                "ana, buys, 2022-01-02 13:05+10",
                "a@x.org, buys, 2022-01-02 13:05",
                "a@x.org, buys, 01/02/22",
                "a@x.org, buys,",
                "a@x.org,, 2022-01-02 13:05+10",
                "a@x.org, buys, 2022-01-02 13:05+10, hat",
                "a@x.org, buys, 2022-01-02 13:05+10"))
        .containsExactly(
            "1 REJECTED [IDENTIFIER_MISSING]",
            "2 CREATED [PERSON_CREATED, EVENT_STORED] [NOT_AN_EMAIL email]",
            "3 REJECTED [OFFSET_MISSING time]",
            "4 REJECTED [NOT_A_DATE_TIME time]",
            "5 REJECTED [BLANK_CELL time]",
            "6 REJECTED [EVENT_NAME_MISSING]",
            "7 REJECTED [TOO_MANY_CELLS]",
            "8 CREATED [PERSON_CREATED, EVENT_STORED]");
  }

  @ParameterizedTest
  @DisplayName("V31 a file without one of its columns is refused")
  @ValueSource(strings = {"event_name,time", "email,time", "email,event_name"})
  void fileWithoutAColumnIsRefused(String header) {
    assertThatThrownBy(() -> ByPreset.run(OF_2022, store, header, "a@x.org,buys"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("COLUMN_MISSING");
  }

  @Test
  @DisplayName("X17 V34 X3 every row is an event, and a second import of the file adds none")
  void everyRowIsAnEventOnce() {
    String[] lines = {
      HEADER, "A@x.org, buys, 2022-01-02 13:05+10", "a@x.org, buys, 2022-01-02 13:05+10"
    };
    ByPreset.rows(OF_2022, store, "k", lines);

    assertThat(ByPreset.rows(OF_2022, store, "l", lines))
        .containsExactly("1 UNCHANGED", "2 UNCHANGED");
    assertThat(ByPreset.events(store)).hasSize(2);
    assertThat(store.contacts(Given.TENANT)).hasSize(1);
  }

  @Test
  @DisplayName("V33 X19 a byte order mark is skipped and said, a line break may be quoted")
  void byteOrderMarkAndQuotedLineBreak() {
    ImportReport report =
        ByPreset.run(
            OF_2022,
            store,
            "\uFEFFemail,event_name,time,note",
            "a@x.org,buys,2022-01-14T16:00:00Z,\"two\nlines\"");

    assertThat(ByPreset.events(store))
        .containsExactly("2022-01-14T16:00:00Z EVERYWHERE {note=two\nlines}");
    assertThat(report.problems().first().toString()).contains("BYTE_ORDER_MARK");
  }
}
