package dev.muster.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Identifier;
import dev.muster.model.Standing;
import dev.muster.preset.CustomerIo.PersonKey;
import dev.muster.preset.CustomerIo.Processed;
import dev.muster.preset.CustomerIo.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What options do to whom rows mean; each cell of the table of identifiers is the mappingkit's. */
class CustomerIoIdentityTest {

  private static final String[] STORED = {"id,email", "1,a@x.org", "2,", ",c@x.org"};

  private final CustomerIoRun run = new CustomerIoRun();

  @BeforeEach
  void threePeopleAreThere() {
    run.report(CustomerIo.people().preset(), STORED);
  }

  @ParameterizedTest
  @EnumSource(
      value = PersonKey.class,
      names = {"ID", "EMAIL"})
  @DisplayName("C6 rows keyed by id or by email find the same people")
  void keyChangesNothingWhereBothAreUnique(PersonKey key) {
    Preset preset = CustomerIo.people().keyedBy(key).preset();

    assertThat(
            run.rows(preset, "id,email,plan", "1,a@x.org,p", ",c@x.org,p", "9,c@x.org,p", "2,,p"))
        .containsExactly("UPDATED", "UPDATED", "UPDATED", "UPDATED");
  }

  @Test
  @DisplayName("C7 only new people: known ones are skipped")
  void onlyNewSkipsThoseWhoAreThere() {
    Preset preset = CustomerIo.people().process(Processed.ONLY_NEW).preset();

    assertThat(run.rows(preset, "id,email,plan", "1,a@x.org,p", ",C@x.org,p", "9,new@x.org,p"))
        .containsExactly("SKIPPED", "SKIPPED", "CREATED");
    assertThat(run.people()).contains("[email=a@x.org, id=1] {}", "[email=c@x.org] {}");
  }

  @Test
  @DisplayName("C7 only existing people: unknown ones are skipped")
  void onlyExistingSkipsThoseWhoAreNotThere() {
    Preset preset = CustomerIo.people().process(Processed.ONLY_EXISTING).preset();

    assertThat(run.rows(preset, "id,email,plan", "1,a@x.org,p", "9,new@x.org,p", ",,p"))
        .containsExactly("UPDATED", "SKIPPED", "REJECTED [IDENTIFIER_MISSING]");
  }

  @Test
  @DisplayName("C23 keyed by cio_id, id and email may change, and nobody is added")
  void storesOwnIdLetsIdentifiersChange() {
    String known = cioId("id", "1");
    Preset preset =
        CustomerIo.people().keyedBy(PersonKey.CIO_ID).process(Processed.ONLY_EXISTING).preset();

    assertThat(
            run.rows(
                preset,
                "cio_id,id,email",
                known + ",7,z@x.org",
                "nobody,8,n@x.org",
                known + ",2,",
                ",8,n@x.org"))
        .containsExactly(
            "UPDATED",
            "REJECTED [UNKNOWN_PERSON]",
            "REJECTED [IDENTIFIER_TAKEN id]",
            "REJECTED [IDENTIFIER_MISSING]");
    assertThat(run.people())
        .containsExactly("[email=c@x.org] {}", "[email=z@x.org, id=7] {}", "[id=2] {}");
    assertThatThrownBy(() -> CustomerIo.people().keyedBy(PersonKey.CIO_ID).preset())
        .hasMessage("process must be ONLY_EXISTING when keyed by cio_id, was ALL");
  }

  @Test
  @DisplayName("C5 C5 C23 a file keyed by cio_id must have it")
  void fileKeyedByTheStoresOwnIdHasItsColumn() {
    Preset preset =
        CustomerIo.people().keyedBy(PersonKey.CIO_ID).process(Processed.ONLY_EXISTING).preset();

    assertThat(run.refusal(preset, "id,email", "1,a@x.org"))
        .containsExactly("COLUMN_MISSING cio_id");
  }

  @Test
  @DisplayName("X4 email may change by a named option, where rows are keyed by id")
  void emailChangesWhereThatIsAskedFor() {
    Preset preset = CustomerIo.people().emailMayChange().preset();

    assertThat(run.rows(preset, "id,email", "1,z@x.org", "1,c@x.org", "9,z@x.org"))
        .containsExactly(
            "UPDATED", "REJECTED [IDENTIFIER_TAKEN email]", "REJECTED [IDENTIFIER_CHANGE id]");
    assertThat(run.people()).contains("[email=z@x.org, id=1] {}");
    assertThatThrownBy(() -> CustomerIo.people().keyedBy(PersonKey.EMAIL).emailMayChange().preset())
        .hasMessage("key must be ID where email may change, was EMAIL");
  }

  @Test
  @DisplayName("C27 rows of suppressed people are passed over")
  void suppressedPersonStaysAsTheyAre() {
    Identifier a = new Identifier("email", List.of("a@x.org"));
    run.store.standing(
        CustomerIoRun.TENANT,
        run.store.contacts(CustomerIoRun.TENANT, a).get(0).id(),
        Standing.SUPPRESSED);

    assertThat(run.rows(CustomerIo.people().preset(), "id,email,plan", "1,a@x.org,pro"))
        .containsExactly("SKIPPED [PERSON_SUPPRESSED]");
  }

  @Test
  @DisplayName("C25 id counts case, email does not")
  void caseCountsInIdOnly() {
    assertThat(
            run.rows(
                CustomerIo.people().preset(),
                "id,email",
                "x,X@x.org",
                "X,",
                "x,x@X.org",
                ",A@X.ORG"))
        .containsExactly("CREATED", "CREATED", "UNCHANGED", "UNCHANGED");
  }

  @Test
  @DisplayName("C5 C5 C24 classic: people are added and found by id, email changes freely")
  void classicWorkspaceGoesById() {
    Preset preset = CustomerIo.people().workspace(Workspace.CLASSIC).preset();

    assertThat(
            run.rows(
                preset,
                "id,email,plan",
                "1,new@x.org,p",
                "5,a@x.org,p",
                "6,a@x.org,p",
                ",c@x.org,p"))
        .containsExactly("UPDATED", "CREATED", "CREATED", "REJECTED [IDENTIFIER_MISSING]");
    assertThat(run.people())
        .containsExactly(
            "[email=a@x.org, id=5] {plan=p}",
            "[email=a@x.org, id=6] {plan=p}",
            "[email=c@x.org] {}",
            "[email=new@x.org, id=1] {plan=p}",
            "[id=2] {}");
    assertThat(run.refusal(preset, "email", "a@x.org")).containsExactly("COLUMN_MISSING id");
  }

  @ParameterizedTest
  @EnumSource(
      value = Processed.class,
      names = {"ALL", "ONLY_NEW"})
  @DisplayName("C24 classic: nobody is added by email")
  void classicWorkspaceNeedsIdsToAdd(Processed process) {
    CustomerIoPeople people =
        CustomerIo.people().workspace(Workspace.CLASSIC).keyedBy(PersonKey.EMAIL).process(process);

    assertThatThrownBy(people::preset)
        .hasMessage(
            "process must be ONLY_EXISTING when keyed by email in a classic workspace, was "
                + process);
  }

  @Test
  @DisplayName("C24 classic: an email that several people have is an error, and changes nobody")
  void sharedEmailIsAmbiguous() {
    Preset classic = CustomerIo.people().workspace(Workspace.CLASSIC).preset();
    run.report(classic, "id,email", "5,s@x.org", "6,s@x.org");
    Preset update =
        CustomerIo.people()
            .workspace(Workspace.CLASSIC)
            .process(Processed.ONLY_EXISTING)
            .keyedBy(PersonKey.EMAIL)
            .preset();

    assertThat(run.rows(update, "email,plan", "s@x.org,p", "a@x.org,p", "none@x.org,p"))
        .containsExactly("REJECTED [AMBIGUOUS_PERSON]", "UPDATED", "SKIPPED");
    assertThat(run.people())
        .contains("[email=s@x.org, id=5] {}", "[email=s@x.org, id=6] {}")
        .contains("[email=a@x.org, id=1] {plan=p}");
  }

  @Test
  @DisplayName("C24 classic: an update goes by id, and by email only in rows without one")
  void classicUpdateGoesByTheFirstThatIsGiven() {
    Preset update =
        CustomerIo.people().workspace(Workspace.CLASSIC).process(Processed.ONLY_EXISTING).preset();

    assertThat(run.rows(update, "id,email,plan", "9,a@x.org,p", ",c@x.org,p", "2,b@x.org,p"))
        .containsExactly("SKIPPED", "UPDATED", "UPDATED");
  }

  private String cioId(String scheme, String value) {
    return run.store
        .contacts(CustomerIoRun.TENANT, new Identifier(scheme, List.of(value)))
        .get(0)
        .id()
        .text();
  }
}
