package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.preset.Braze;
import dev.muster.preset.BrazeKey;
import dev.muster.preset.Preset;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.spec.BadCell;
import dev.muster.spec.ValueType;
import dev.muster.testkit.ContactDump;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.RecordingCampaignEngine;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import of people and their attributes, of Braze: what its cells come to. */
class BrazeAttributesTest {

  private static final Preset PEOPLE = Braze.attributes(BrazeKey.EXTERNAL_ID).preset();

  private final InMemoryContactStore store = new InMemoryContactStore();

  @Test
  @DisplayName("B1 B1 B21 B31 the sample of aliases imports as it is")
  void sampleOfAliasesImports() {
    ByPreset.run(
        Braze.attributes(BrazeKey.USER_ALIAS).preset(),
        store,
        "user_alias_name,user_alias_label,last_name,email,sample_attribute",
        "182736485,my_alt_identifier,Smith,smith@user.com,TRUE",
        "182736486,my_alt_identifier,Nguyen,nguyen@user.com,FALSE");

    assertThat(Given.held(store))
        .containsExactly(
            "[user_alias=182736485|my_alt_identifier]"
                + " {email=smith@user.com, last_name=Smith, sample_attribute=true}",
            "[user_alias=182736486|my_alt_identifier]"
                + " {email=nguyen@user.com, last_name=Nguyen, sample_attribute=false}");
  }

  @Test
  @DisplayName("B39 the sample of subscription groups imports as it is")
  void sampleOfSubscriptionGroupsImports() {
    ByPreset.run(
        PEOPLE,
        store,
        "external_id,first_name,subscription_group_id,subscription_state",
        "A8i3mkd99,Colby,6ff593d7-cf69-448b-aca9-abf7d7b8c273,subscribed",
        "k2LNhj8Ks,Tom,aea02307-a91e-4bc0-abad-1c0bee817dfa,subscribed");

    assertThat(Given.held(store))
        .containsExactly(
            "[external_id=A8i3mkd99] {first_name=Colby,"
                + " subscription_group_id=6ff593d7-cf69-448b-aca9-abf7d7b8c273,"
                + " subscription_state=subscribed}",
            "[external_id=k2LNhj8Ks] {first_name=Tom,"
                + " subscription_group_id=aea02307-a91e-4bc0-abad-1c0bee817dfa,"
                + " subscription_state=subscribed}");
  }

  @Test
  @DisplayName("B39 a group without a state, or a state without a group, is warned of")
  void groupAndStateGoTogether() {
    assertThat(
            ByPreset.rows(
                PEOPLE,
                store,
                "k",
                "external_id,subscription_group_id,subscription_state",
                "1,g,",
                "2,,subscribed",
                "3,,"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED] [VALUE_MISSING subscription_state]",
            "2 CREATED [PERSON_CREATED] [VALUE_MISSING subscription_group_id]",
            "3 CREATED [PERSON_CREATED]");
  }

  @ParameterizedTest
  @DisplayName("X18 B38 B52 a default attribute takes what it may hold; else its value is dropped")
  @CsvSource({
    "country, GB, kept",
    "country, gb, NOT_A_COUNTRY",
    "country, GBR, NOT_A_COUNTRY",
    "dob, 1980-12-21, kept",
    "dob, 21.12.1980, NOT_A_DATE",
    "dob, 1981-02-29, NOT_A_DATE",
    "gender, M, kept",
    "gender, P, kept",
    "gender, m, NOT_ALLOWED",
    "gender, nil, NOT_ALLOWED",
    "language, en, kept",
    "language, nb, kept",
    "language, nn, kept",
    "language, fil, kept",
    "language, gsw, kept",
    "language, zh, kept",
    "language, EN, NOT_A_LANGUAGE",
    "phone, +442071838750, kept",
    "phone, 02071838750, NOT_A_PHONE",
    "time_zone, America/New_York, kept",
    "time_zone, Eastern Time (US & Canada), kept",
    "time_zone, EDT, NOT_A_TIME_ZONE",
    "email_subscribe, opted_in, kept",
    "email_subscribe, Unsubscribed, NOT_ALLOWED",
    "email_subscribe, 'unsubscribed ', NOT_ALLOWED",
    "push_subscribe, subscribed, kept",
    "push_subscribe, yes, NOT_ALLOWED",
    "subscription_state, unsubscribed, kept",
    "subscription_state, opted_in, NOT_ALLOWED",
    "first_name, TRUE, kept",
    "home_city, 007, kept",
  })
  void defaultAttributeTakesWhatItMayHold(String attribute, String text, String outcome) {
    Given.Rows rows = new Given.Rows();
    ByPreset.importer(PEOPLE, store)
        .listener(rows)
        .build()
        .run(Given.file("k", "external_id," + attribute + ",other", "1,\"" + text + "\",x"));

    boolean kept = outcome.equals("kept");
    assertThat(Given.held(store))
        .containsExactly("[external_id=1] {" + shown(attribute, text, kept, "other", "x") + "}");
    assertThat(rows.seen().get(0).contains(outcome + " " + attribute)).isEqualTo(!kept);
  }

  private static String shown(
      String attribute, String text, boolean kept, String other, String value) {
    String own = attribute + "=" + text;
    String beside = other + "=" + value;
    if (!kept) {
      return beside;
    }
    return attribute.compareTo(other) < 0 ? own + ", " + beside : beside + ", " + own;
  }

  @ParameterizedTest
  @DisplayName(
      "B31 B41 X14 switches are true or false in any case, sessions have one of four forms")
  @CsvSource({
    "email_open_tracking_disabled, TRUE, true",
    "email_click_tracking_disabled, false, false",
    "email_click_tracking_disabled, 1, dropped",
    "date_of_first_session, 2019-11-20, 2019-11-20T00:00:00Z",
    "date_of_first_session, 2019-11-20T18:38:57, 2019-11-20T18:38:57Z",
    "date_of_last_session, 2019-11-20T18:38:57Z, 2019-11-20T18:38:57Z",
    "date_of_last_session, 2019-11-20T18:38:57+02:00, 2019-11-20T16:38:57Z",
    "date_of_last_session, 20 Nov 2019, dropped",
  })
  void switchesAndSessions(String attribute, String text, String value) {
    ByPreset.run(PEOPLE, store, "external_id," + attribute, "1," + text);

    assertThat(Given.held(store))
        .containsExactly(
            "[external_id=1] {" + (value.equals("dropped") ? "" : attribute + "=" + value) + "}");
  }

  @ParameterizedTest
  @DisplayName("B7 B10 B30 B31 B32 B35 a custom attribute is of the type that its cell looks like")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "42 | java.math.BigDecimal 42",
        "-1.50 | java.math.BigDecimal -1.5",
        "1,000 | java.lang.String 1,000",
        "0130 | java.lang.String 0130",
        "true | java.lang.Boolean true",
        "False | java.lang.Boolean false",
        "2024-06-10T12:00:00.000Z | java.lang.String 2024-06-10T12:00:00Z",
        "2024-06-10 | java.lang.String 2024-06-10",
        "06/10/2024 | java.lang.String 06/10/2024",
        "'5' | java.lang.String 5",
        "\"\"5\"\" | java.lang.String 5",
        "['Value1', 'Value2'] | java.lang.String ['Value1', 'Value2']",
        "<b>x</b> | java.lang.String <b>x</b>",
      })
  void customAttributeIsOfTheTypeItLooksLike(String cell, String value) {
    ByPreset.run(PEOPLE, store, "external_id,custom", "1,\"" + cell + "\"");

    Object held = store.dump(Given.TENANT).get(0).attributes().get("custom");
    assertThat(held.getClass().getName() + " " + held).isEqualTo(value);
  }

  @Test
  @DisplayName("B9 a header in other spelling makes a custom attribute, with a warning")
  void headerInOtherSpellingIsWarnedOf() {
    ImportReport report = ByPreset.run(PEOPLE, store, "external_id,First_name", "1,Ana");

    assertThat(Given.held(store)).containsExactly("[external_id=1] {First_name=Ana}");
    assertThat(report.problems().first())
        .hasToString("[line 1, column 'First_name': COLUMN_NEAR_MISS]");
    assertThat(report.problems().first().get(0).hint())
        .isEqualTo(
            "rename the column if it is the spec's 'first_name'; it is imported under its own name");
  }

  @Test
  @DisplayName("B33 a blank cell changes nothing")
  void blankCellChangesNothing() {
    ByPreset.rows(PEOPLE, store, "k", "external_id,first_name,x", "1,Ana,5");

    assertThat(ByPreset.rows(PEOPLE, store, "l", "external_id,first_name,x", "1,,"))
        .containsExactly("1 UNCHANGED");
    assertThat(Given.held(store)).containsExactly("[external_id=1] {first_name=Ana, x=5}");
  }

  @ParameterizedTest
  @DisplayName("B36 B34 X11 a cell of another type than its attribute is kept, dropped, or rejects")
  @CsvSource({
    "KEEP_TEXT, 1 CREATED [PERSON_CREATED] [NOT_AN_INTEGER shoe_size], [external_id=1] {shoe_size=big}",
    "DROP_VALUE, 1 CREATED [PERSON_CREATED] [NOT_AN_INTEGER shoe_size], [external_id=1] {}",
    "REJECT_ROW, 1 REJECTED [NOT_AN_INTEGER shoe_size], ",
  })
  void cellOfAnotherType(BadCell rule, String outcome, String held) {
    Preset typed =
        Braze.attributes(BrazeKey.EXTERNAL_ID)
            .attribute("shoe_size", ValueType.integer())
            .typeMismatch(rule)
            .preset();

    assertThat(ByPreset.rows(typed, store, "k", "external_id,shoe_size", "1,big"))
        .containsExactly(outcome);
    assertThat(Given.held(store)).isEqualTo(held == null ? List.of() : List.of(held));
  }

  @Test
  @DisplayName("B37 an e-mail address is any text")
  void addressIsAnyText() {
    assertThat(ByPreset.rows(PEOPLE, store, "k", "external_id,email", "1,not an address"))
        .containsExactly("1 CREATED [PERSON_CREATED]");
  }

  @Test
  @DisplayName("B2 B3 B6 X10 damaged rows are rejected, blank lines passed over, quotes doubled")
  void damagedRowsAndBlankLines() {
    ImportReport report =
        ByPreset.run(
            PEOPLE,
            store,
            "external_id,first_name",
            "1,Ana,x",
            "",
            "2",
            "3,\"An \"\"the\"\" A\"",
            "");

    assertThat(report.rows()).isEqualTo(new RowCounts(1, 0, 0, 0, 2, 0, 2));
    assertThat(Given.held(store)).containsExactly("[external_id=3] {first_name=An \"the\" A}");
  }

  @Test
  @DisplayName("B54 B27 a key that comes twice is warned of, and the later row wins")
  void laterRowWins() {
    ImportReport report = ByPreset.run(PEOPLE, store, "external_id,first_name", "1,Ana", "1,Bo");

    assertThat(Given.held(store)).containsExactly("[external_id=1] {first_name=Bo}");
    assertThat(report.problems().first().toString()).contains("DUPLICATE_IN_FILE");
  }

  @Test
  @DisplayName("B46 X2 nothing starts")
  void nothingStarts() {
    RecordingCampaignEngine engine =
        new RecordingCampaignEngine().listening(Occurrence.personCreated(), Campaign.named("c"));

    ByPreset.importer(PEOPLE, store)
        .campaigns(engine)
        .build()
        .run(Given.file("k", "external_id,first_name", "1,Ana"));

    assertThat(engine.calls()).isEmpty();
  }

  @Test
  @DisplayName("B55 people who are created or updated join the segment")
  void peopleJoinTheSegment() {
    Preset joining = Braze.attributes(BrazeKey.EXTERNAL_ID).segment("spring").preset();
    ByPreset.rows(PEOPLE, store, "k", "external_id,first_name", "1,Ana");

    ByPreset.rows(joining, store, "l", "external_id,first_name", "1,Bo", "2,Cy");

    assertThat(store.dump(Given.TENANT).stream().map(ContactDump::segments))
        .containsExactly(List.of("spring"), List.of("spring"));
  }

  @Test
  @DisplayName("a person who is subscribed again is listed, as the file decides")
  void subscribedAgain() {
    ByPreset.rows(PEOPLE, store, "k", "external_id,email_subscribe", "1,unsubscribed");

    assertThat(ByPreset.rows(PEOPLE, store, "l", "external_id,email_subscribe", "1,subscribed"))
        .containsExactly("1 UPDATED [PERSON_UPDATED] [RESUBSCRIBED email_subscribe]");
  }

  @Test
  @DisplayName("X9 keys of the later edition are refused in the first")
  void keysOfTheLaterEdition() {
    assertThatThrownBy(() -> Braze.attributes(BrazeKey.EMAIL).preset())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "key must be EXTERNAL_ID, USER_ALIAS or BRAZE_ID in the edition EARLY_ACCESS, was"
                + " EMAIL");
  }
}
