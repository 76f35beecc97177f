package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.spec.AdviceCode;
import dev.muster.spec.CellTrim;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.SpecProposal;
import dev.muster.spec.TextFormat;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ProposalTest {

  @Test
  void peopleAreKnownByWhatTheHeadersMean() {
    SpecProposal proposal =
        propose(
            "Kundennummer,Customer ID,E-mail 1 - Value,Given Name,Lead status,Born on",
            "7,c1,ana@example.org,Ana,new,1990-12-31",
            "8,c2,bo@example.org,Bo,old,1989-01-31");

    assertThat(proposal.spec())
        .contains(
            CsvImportSpec.people()
                .attribute("Kundennummer", "Kundennummer", ValueType.integer())
                .identifier("id", "Customer ID")
                .identifier("email", "E-mail 1 - Value")
                .attribute("first_name", "Given Name")
                .attribute("Lead status")
                .attribute("birthday", "Born on", ValueType.date())
                .build());
    assertThat(proposal.records()).isEqualTo(2);
    assertThat(proposal.problems()).isEmpty();
  }

  @Test
  void eventsAreKnownByTheirName() {
    assertThat(
            propose(
                    "Email; Event; Timestamp; Event ID; amount",
                    "ana@example.org; buys; 2024-01-31 12:00+01; e1; 7.50")
                .spec())
        .contains(
            CsvImportSpec.events()
                .identifier("email", "Email")
                .eventName("Event")
                .eventTime("Timestamp")
                .eventKey("Event ID")
                .property("amount", "amount", ValueType.decimal())
                .dialect(Dialect.standard().withDelimiter(';').withTrim(CellTrim.TRIM))
                .build());
  }

  @Test
  void secondsThatHappenAreTheTimeOfAnEvent() {
    assertThat(propose("id,event,timestamp", "1,buys,1700000000").spec())
        .contains(
            CsvImportSpec.events()
                .identifier("id")
                .eventName("event")
                .eventTime("timestamp", ValueType.dateTime(TimeForm.unixSeconds()))
                .build());
  }

  @Test
  void timeThatNobodyProvesStaysAProperty() {
    assertThat(propose("id,event,time", "1,buys,2024-01-31 12:00").spec())
        .contains(
            CsvImportSpec.events().identifier("id").eventName("event").property("time").build());
  }

  @Test
  void timeIsInTheZoneThatIsNamed() {
    FileInspector inspector = FileInspector.unicode().zone(ZoneId.of("Europe/Berlin"));

    assertThat(propose(inspector, "id,event,time", "1,buys,2024-01-31 12:00").spec())
        .contains(
            CsvImportSpec.events()
                .identifier("id")
                .eventName("event")
                .eventTime("time", ValueType.dateTime().in(ZoneId.of("Europe/Berlin")))
                .build());
  }

  @Test
  void fieldBelongsToTheFirstColumnThatMeansItOrIsCalledLikeIt() {
    SpecProposal proposal = propose("Mail,email,Surname,Family name", "x@y.de,a@b.de,Ash,Ash");

    assertThat(proposal.spec())
        .contains(
            CsvImportSpec.people()
                .attribute("Mail", "Mail", ValueType.text(TextFormat.EMAIL))
                .identifier("email")
                .attribute("last_name", "Surname")
                .attribute("Family name")
                .build());
    assertThat(proposal.columns())
        .filteredOn(
            column ->
                column.notices().stream().anyMatch(each -> each.code() == AdviceCode.SAME_FIELD))
        .extracting(column -> column.header())
        .containsExactly("Mail", "Family name");
  }

  @Test
  void columnFullOfAddressesIdentifiesWhereNoHeaderDoes() {
    assertThat(propose("Wer,Was", "ana@example.org,x", "bo@example.org,y").spec())
        .contains(CsvImportSpec.people().identifier("email", "Wer").attribute("Was").build());
  }

  @Test
  void phoneIdentifiesWhereNothingElseDoes() {
    assertThat(propose("Phone,Plan", "+4930123,pro").spec())
        .contains(CsvImportSpec.people().identifier("phone", "Phone").attribute("Plan").build());
    assertThat(propose("Phone,Email", "+4930123,a@b.de").spec())
        .contains(
            CsvImportSpec.people()
                .attribute("phone", "Phone", ValueType.text(TextFormat.PHONE))
                .identifier("email", "Email")
                .build());
  }

  @Test
  void fileInWhichNothingIdentifiesHasAdviceAndNoSpec() {
    SpecProposal proposal = propose("Plan", "pro");

    assertThat(proposal.spec()).isEmpty();
    assertThat(proposal.columns()).hasSize(1);
    assertThat(proposal.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.COLUMN_MISSING);
  }

  @Test
  void columnsWithoutAHeaderGoByTheirNumbers() {
    assertThat(propose("ana@example.org,7", "bo@example.org,8").spec())
        .contains(
            CsvImportSpec.people()
                .identifier("email", "1")
                .attribute("column 2", "2", ValueType.integer())
                .dialect(Dialect.standard().withHeader(HeaderRecord.NONE))
                .build());
  }

  @Test
  void damagedRecordsAreCountedAndTeachNothing() {
    SpecProposal proposal = propose("email,age", "a@b.de,1", "a@b.de,1,old", "b@b.de,2");

    assertThat(proposal.records()).isEqualTo(2);
    assertThat(proposal.damaged()).isEqualTo(1);
    assertThat(proposal.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_MANY_CELLS);
    assertThat(proposal.columns().get(1).type()).isEqualTo(ValueType.integer());
  }

  @Test
  void nothingIsSeenBehindTheBound() {
    SpecProposal proposal =
        propose(
            FileInspector.unicode().records(2), "email,age", "a@b.de,1", "b@b.de,2", "c@b.de,x");

    assertThat(proposal.records()).isEqualTo(2);
    assertThat(proposal.columns().get(1).type()).isEqualTo(ValueType.integer());
    assertThatThrownBy(() -> FileInspector.unicode().records(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("records must be at least 1, was 0");
  }

  @Test
  void fileThatIsNoCsvHasNoProposal() {
    SpecProposal proposal = propose("{\\rtf1");

    assertThat(proposal.spec()).isEmpty();
    assertThat(proposal.problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_CSV);
  }

  private static SpecProposal propose(String... lines) {
    return propose(FileInspector.unicode(), lines);
  }

  private static SpecProposal propose(FileInspector inspector, String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      return inspector.propose(ImportSource.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
