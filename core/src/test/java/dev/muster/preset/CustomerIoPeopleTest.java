package dev.muster.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Occurrence;
import dev.muster.preset.CustomerIo.EmptyCells;
import dev.muster.preset.CustomerIo.JsonCells;
import dev.muster.report.PeopleCounts;
import dev.muster.report.RowCounts;
import dev.muster.rule.Resubscription;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files of people may hold, and what their columns do. */
class CustomerIoPeopleTest {

  private static final Preset PEOPLE = CustomerIo.people().preset();

  private final CustomerIoRun run = new CustomerIoRun();

  private static String columns(int count) {
    return "id,"
        + IntStream.range(1, count).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
  }

  @Test
  @DisplayName("C2 a file has at most 100 MB and 100 columns")
  void fileAndHeaderHaveLimits() {
    String row = "1" + ",".repeat(99);

    assertThat(PEOPLE.spec().file().limits().fileBytes()).isEqualTo(100_000_000);
    assertThat(run.rows(PEOPLE, columns(100), row)).containsExactly("CREATED");
    assertThat(run.refusal(PEOPLE, columns(101), row + ",")).containsExactly("TOO_MANY_COLUMNS");
  }

  @Test
  @DisplayName(
      "C11 C11 C3 C30 names count case; a name that comes near to a reserved one is told of")
  void namesCountCase() {
    assertThat(CustomerIoRun.problems(run.report(PEOPLE, "id,Id,Unsubscribed", "1,2,x")))
        .contains("COLUMN_NEAR_MISS Unsubscribed");
    assertThat(run.people()).containsExactly("[id=1] {Id=2, Unsubscribed=x}");
  }

  @Test
  @DisplayName("C4 one column is called email, and a cell of it holds one address")
  void emailIsOneAddress() {
    assertThat(run.refusal(PEOPLE, "email,email", "a@x.org,b@x.org"))
        .contains("DUPLICATE_NAME email");
    assertThat(run.rows(PEOPLE, "id,email", "1,\"a@x.org,b@x.org\"", "2,a@x.org;b@x.org"))
        .allMatch(row -> row.startsWith("REJECTED [") && row.contains("NOT_AN_EMAIL email"));
    assertThat(
            run.rows(
                PEOPLE.map("email", "work_email").map("Mail", "email"),
                "email,Mail",
                "a@x.org,b@x.org"))
        .containsExactly("CREATED");
    assertThat(run.people()).containsExactly("[email=b@x.org] {work_email=a@x.org}");
  }

  @Test
  @DisplayName("C5 a row without any identifier is an error")
  void rowNeedsAnIdentifier() {
    assertThat(run.rows(PEOPLE, "plan", "pro")).containsExactly("REJECTED [IDENTIFIER_MISSING]");
    assertThat(run.rows(PEOPLE.map("Customer", "id"), "Customer,plan", "7,pro"))
        .containsExactly("CREATED");
  }

  @Test
  @DisplayName("C8 empty cells keep the stored value, or clear it, but never an identifier")
  void emptyCellsIgnoreOrNullify() {
    run.report(PEOPLE, "id,email,plan", "1,a@x.org,pro");

    assertThat(run.rows(PEOPLE, "id,email,plan", "1,,")).containsExactly("UNCHANGED");
    assertThat(
            run.rows(
                CustomerIo.people().emptyCells(EmptyCells.NULLIFY).preset(),
                "id,email,plan",
                "1,,"))
        .containsExactly("UPDATED");
    assertThat(run.people()).containsExactly("[email=a@x.org, id=1] {}");
  }

  @Test
  @DisplayName("C9 C92 columns fill the attributes of their names, unless mapped or skipped")
  void columnsMapThemselves() {
    Preset preset = PEOPLE.map("Given Name", "first_name").skip("note");

    assertThat(run.rows(preset, "id,Given Name,note,a b", "1,Ana,x,y")).containsExactly("CREATED");
    assertThat(run.people()).containsExactly("[id=1] {a b=y, first_name=Ana}");
  }

  @Test
  @DisplayName("C13 the people of imported rows join the segment")
  void peopleJoinTheSegment() {
    run.rows(CustomerIo.people().segment("fair").preset(), "id,email", "1,", ",");

    assertThat(run.store.dump(CustomerIoRun.TENANT))
        .singleElement()
        .satisfies(person -> assertThat(person.segments()).containsExactly("fair"));
  }

  @Test
  @DisplayName("C63 X2 C63 X2 C14 rows are applied in file order, and each may start campaigns")
  void rowsApplyInOrderAndTrigger() {
    run.listening(Occurrence.personCreated(), "welcome")
        .listening(Occurrence.attributeChanged("plan"), "upgrade");

    run.rows(PEOPLE, "id,plan", "1,free", "1,pro");

    assertThat(run.people()).containsExactly("[id=1] {plan=pro}");
    assertThat(run.started()).containsExactly("upgrade", "welcome");
  }

  @Test
  @DisplayName("C16 the report tells created people from updated ones")
  void reportTellsCreatedFromUpdated() {
    run.report(PEOPLE, "id,plan", "1,free");

    assertThat(run.report(PEOPLE, "id,plan", "1,pro", "2,free", ",free"))
        .satisfies(
            report -> assertThat(report.people()).isEqualTo(new PeopleCounts(1, 1)),
            report -> assertThat(report.rows()).isEqualTo(new RowCounts(1, 1, 0, 0, 1, 0, 0)));
  }

  @Test
  @DisplayName("C18 an id has at most 150 characters")
  void idIsNotLong() {
    assertThat(run.rows(PEOPLE, "id", "x".repeat(150), "y".repeat(151)))
        .containsExactly("CREATED", "REJECTED [LENGTH_OUT_OF_RANGE id]");
  }

  @Test
  @DisplayName("C30 attributes of the system are passed over")
  void systemAttributesArePassedOver() {
    run.rows(PEOPLE, "id,_created_in_customerio_at,cio_id", "1,1461866400,abc");

    assertThat(run.people()).containsExactly("[id=1] {}");
  }

  @ParameterizedTest(name = "C31 created_at {0} is {1}")
  @CsvSource({
    "1461866400, CREATED",
    "1461866400000, CREATED [MILLISECONDS created_at]",
    "2016-04-28T18:00:00Z, CREATED [NOT_A_DATE_TIME created_at]",
    "'Thu, 28 Apr 2016 18:00:00 +00:00', CREATED [NOT_A_DATE_TIME created_at]"
  })
  void createdAtIsInUnixSeconds(String when, String outcome) {
    assertThat(run.rows(PEOPLE, "id,created_at", "1,\"" + when + "\"")).containsExactly(outcome);
    assertThat(run.people()).containsExactly("[id=1] {created_at=" + when + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "1", "false", "False", "0", ""})
  @DisplayName("C33 plain answers are taken as they are")
  void plainAnswersRaiseNoWarning(String value) {
    assertThat(run.rows(PEOPLE, "id,unsubscribed", "1," + value)).containsExactly("CREATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Y", "x", "unsubscribed"})
  @DisplayName("C33 any other answer subscribes, which the row is warned of")
  void otherAnswersSubscribeWithAWarning(String value) {
    run.report(PEOPLE, "id,unsubscribed", "1,TRUE");

    assertThat(run.rows(PEOPLE, "id,unsubscribed", "1," + value))
        .containsExactly("UPDATED [NOT_A_BOOLEAN unsubscribed, RESUBSCRIBED unsubscribed]");
  }

  @Test
  @DisplayName("C33 an import can be kept from subscribing again")
  void resubscriptionIsRefusedWhereAsked() {
    run.report(PEOPLE, "id,unsubscribed", "1,1");
    Preset preset = CustomerIo.people().resubscription(Resubscription.REFUSE_CHANGE).preset();

    assertThat(run.rows(preset, "id,unsubscribed", "1,false"))
        .containsExactly("UNCHANGED [RESUBSCRIPTION_REFUSED unsubscribed]");
  }

  @Test
  @DisplayName("C34 what is no address is imported with a warning")
  void emailShouldBeAnAddress() {
    assertThat(run.rows(PEOPLE, "id,email", "1,nobody"))
        .containsExactly("CREATED [NOT_AN_EMAIL email]");
  }

  @Test
  @DisplayName("C35 attributes keep their text")
  void attributesKeepTheirText() {
    run.rows(PEOPLE, "id,zip,vip", "1,01067,TRUE");

    assertThat(run.people()).containsExactly("[id=1] {vip=TRUE, zip=01067}");
  }

  @Test
  @DisplayName("C40 C41 topics one by one leave the others as they are")
  void topicsAreSetOneByOne() {
    String topic = "cio_subscription_preferences.topics.topic_";
    run.report(PEOPLE, "id," + topic + "1," + topic + "2", "1,true,false");

    assertThat(run.rows(PEOPLE.map("News", topic + "1"), "id,News", "1,FALSE"))
        .containsExactly("UPDATED");
    assertThat(run.people())
        .containsExactly(
            "[id=1] {cio_subscription_preferences={topics={topic_1=false, topic_2=false}}}");
    assertThat(run.rows(PEOPLE, "id," + topic + "1", "1,maybe"))
        .containsExactly("UNCHANGED [NOT_A_BOOLEAN " + topic + "1]");
  }

  @Test
  @DisplayName("C42 all topics at once replace the others")
  void topicsAreReplacedAtOnce() {
    run.report(PEOPLE, "id,cio_subscription_preferences", json("{'topics':{'topic_1':false}}"));

    run.rows(PEOPLE, "id,cio_subscription_preferences", json("{'topics':{'topic_2':true}}"));

    assertThat(run.people())
        .containsExactly("[id=1] {cio_subscription_preferences={topics={topic_2=true}}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[1]", "{'topics':{'topic_0':true}}", "{'topics':{'topic_1':'yes'}}"})
  @DisplayName("C42 topics have the form of the system's own")
  void topicsHaveTheirForm(String value) {
    assertThat(run.rows(PEOPLE, "id,cio_subscription_preferences", json(value)))
        .containsExactly("REJECTED [NOT_ALLOWED cio_subscription_preferences]");
  }

  private static String json(String value) {
    return "1,\"" + value.replace("'", "\"\"") + "\"";
  }

  @Test
  @DisplayName("C43 an empty topic cell keeps, or leaves the topic's default where empty clears")
  void emptyTopicFollowsThePolicy() {
    String header = "id,cio_subscription_preferences.topics.topic_1";
    run.report(PEOPLE, header, "1,true");

    assertThat(run.rows(PEOPLE, header, "1,")).containsExactly("UNCHANGED");
    run.rows(CustomerIo.people().emptyCells(EmptyCells.NULLIFY).preset(), header, "1,");
    assertThat(run.people()).noneMatch(person -> person.contains("topic_1"));
  }

  @Test
  @DisplayName("C81 X6 rows apply in order, and both warnings are raised")
  void duplicatesAreWarnedOf() {
    assertThat(
            CustomerIoRun.problems(
                run.report(PEOPLE, "id,email,plan", "1,a@x.org,x", "1,b@x.org,y", ",A@x.org,z")))
        .contains("SEVERAL_VALUES_FOR_KEY email", "DUPLICATE_IN_FILE email");
    assertThat(run.people()).containsExactly("[email=a@x.org, id=1] {plan=z}");
  }

  @Test
  @DisplayName("C83 the columns of an error file are passed over")
  void columnsOfErrorFilesArePassedOver() {
    assertThat(run.rows(PEOPLE, "id,_row,_errors", "1,2,IDENTIFIER_MISSING"))
        .containsExactly("CREATED");
    assertThat(run.people()).containsExactly("[id=1] {}");
  }

  @Test
  @DisplayName("X6 a cell of JSON without quotes is an error, unless that is allowed by name")
  void unquotedJsonIsAnOption() {
    String[] seed = {
      "email,first_name,cio_subscription_preferences",
      "person@example.com,person,{\"topics\":{\"topic_1\":true,\"topic_2\":false}}",
      "another.person@example.com,another,{\"topics\":{\"topic_1\":true,\"topic_2\":true}}"
    };
    String[] both = {
      "[email=another.person@example.com] {cio_subscription_preferences="
          + "{topics={topic_1=true, topic_2=true}}, first_name=another}",
      "[email=person@example.com] {cio_subscription_preferences="
          + "{topics={topic_1=true, topic_2=false}}, first_name=person}"
    };

    assertThat(run.rows(PEOPLE, seed))
        .hasSize(2)
        .allMatch(row -> row.startsWith("REJECTED [STRAY_QUOTE"));
    assertThat(run.rows(CustomerIo.people().jsonCells(JsonCells.UNQUOTED).preset(), seed))
        .containsExactly("CREATED", "CREATED");
    assertThat(run.people()).containsExactly(both);
  }

  @Test
  @DisplayName("C42 the same cells in quotes need no option")
  void quotedJsonNeedsNoOption() {
    assertThat(
            run.rows(
                PEOPLE,
                "email,first_name,cio_subscription_preferences",
                "person@example.com,person,"
                    + "\"{\"\"topics\"\":{\"\"topic_1\"\":true,\"\"topic_2\"\":false}}\""))
        .containsExactly("CREATED");
    assertThat(run.people())
        .containsExactly(
            "[email=person@example.com] {cio_subscription_preferences="
                + "{topics={topic_1=true, topic_2=false}}, first_name=person}");
  }

  @Test
  @DisplayName("C6 options have names for forms and command lines")
  void optionsHaveNames() {
    Preset chosen =
        Presets.of(
            "customerio-people",
            Map.of(
                "workspace",
                "classic",
                "process",
                "only-existing",
                "key",
                "email",
                "empty-cells",
                "nullify",
                "resubscription",
                "reject-row",
                "json-cells",
                "unquoted",
                "segment",
                "fair"));

    assertThat(chosen.spec())
        .isEqualTo(
            CustomerIo.people()
                .workspace(CustomerIo.Workspace.CLASSIC)
                .process(CustomerIo.Processed.ONLY_EXISTING)
                .keyedBy(CustomerIo.PersonKey.EMAIL)
                .emptyCells(EmptyCells.NULLIFY)
                .jsonCells(JsonCells.UNQUOTED)
                .segment("fair")
                .preset()
                .spec());
    assertThat(chosen.effects().consent().resubscription()).isEqualTo(Resubscription.REJECT_ROW);
  }
}
