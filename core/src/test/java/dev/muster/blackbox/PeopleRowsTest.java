package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Path;
import dev.muster.model.Standing;
import dev.muster.rule.IdentifierResolver;
import dev.muster.rule.RowValidator;
import dev.muster.spec.BlankCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.KnownPeople;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of a people file, one by one. */
class PeopleRowsTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  @BeforeEach
  void anaIsThere() {
    Given.run(Given.people(), store, "before", "email,plan", "ana@example.org,pro");
  }

  @Test
  void rowCreatesUpdatesOrChangesNothing() {
    assertThat(
            Given.rows(
                Given.people(),
                store,
                "email,plan",
                "bo@example.org,free",
                "ana@example.org,free",
                "Ana@Example.ORG,free",
                "ana@example.org,"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 UPDATED [PERSON_UPDATED]",
            "3 UNCHANGED",
            "4 UNCHANGED");
    assertThat(Given.held(store))
        .containsExactly(
            "[email=ana@example.org] {plan=free}", "[email=bo@example.org] {plan=free}");
  }

  @Test
  void rowsOfOnePersonInOneFileSeeEachOther() {
    assertThat(
            Given.rows(
                Given.people(),
                store,
                "email,plan",
                "bo@example.org,a",
                "bo@example.org,b",
                "bo@example.org,a",
                "bo@example.org,a"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 UPDATED [PERSON_UPDATED]",
            "3 UPDATED [PERSON_UPDATED]",
            "4 UNCHANGED");
  }

  @Test
  void rowThatIsUndoneByALaterOneIsStillCounted() {
    assertThat(
            Given.rows(
                Given.people(), store, "email,plan", "ana@example.org,x", "ana@example.org,pro"))
        .containsExactly("1 UPDATED [PERSON_UPDATED]", "2 UPDATED [PERSON_UPDATED]");
    assertThat(Given.held(store)).containsExactly("[email=ana@example.org] {plan=pro}");
  }

  @Test
  void knownPeopleAreSkipped() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan")
            .knownPeople(KnownPeople.SKIP)
            .build();

    assertThat(
            Given.rows(
                spec,
                store,
                "email,plan",
                "ana@example.org,x",
                "bo@example.org,x",
                "bo@example.org,y"))
        .containsExactly("1 SKIPPED", "2 CREATED [PERSON_CREATED]", "3 SKIPPED");
  }

  @Test
  void knownPeopleAreRejected() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .attribute("plan")
            .knownPeople(KnownPeople.REJECT)
            .build();

    assertThat(Given.rows(spec, store, "email,plan", "ana@example.org,x", "bo@example.org,x"))
        .containsExactly("1 REJECTED [KNOWN_PERSON]", "2 CREATED [PERSON_CREATED]");
  }

  @Test
  void unknownPeopleAreSkippedOrRejected() {
    String[] lines = {"email,plan", "bo@example.org,x", "ana@example.org,x"};

    assertThat(Given.rows(unknown(UnknownPeople.SKIP), store, lines))
        .containsExactly("1 SKIPPED", "2 UPDATED [PERSON_UPDATED]");
    assertThat(Given.rows(unknown(UnknownPeople.REJECT), new InMemoryContactStore(), lines))
        .containsExactly("1 REJECTED [UNKNOWN_PERSON]", "2 REJECTED [UNKNOWN_PERSON]");
  }

  private static CsvImportSpec unknown(UnknownPeople rule) {
    return CsvImportSpec.people().identifier("email").attribute("plan").unknownPeople(rule).build();
  }

  @Test
  void suppressedPersonIsSkipped() {
    store.standing(Given.TENANT, store.contacts(Given.TENANT).get(0).id(), Standing.SUPPRESSED);

    assertThat(Given.rows(Given.people(), store, "email,plan", "ana@example.org,x"))
        .containsExactly("1 SKIPPED [PERSON_SUPPRESSED]");
  }

  @Test
  void blankCellKeepsClearsOrRejects() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.attribute("a").blank(BlankCell.KEEP))
            .column(Column.attribute("b").blank(BlankCell.CLEAR))
            .column(Column.attribute("c").blank(BlankCell.REJECT))
            .build();

    assertThat(
            Given.rows(
                spec,
                store,
                "email,a,b,c",
                "bo@example.org,1,2,3",
                "bo@example.org,,,3",
                "bo@example.org,,,3",
                "bo@example.org,1,2,"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 UPDATED [PERSON_UPDATED]",
            "3 UNCHANGED",
            "4 REJECTED [BLANK_CELL c]");
    assertThat(Given.held(store)).contains("[email=bo@example.org] {a=1, c=3}");
  }

  @Test
  void blankCellsOfIdentifiersAndSkippedColumnsRejectNothing() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .blankCells(BlankCell.REJECT)
            .identifier("email")
            .identifier("id")
            .attribute("plan")
            .column(Column.skip("note"))
            .build();

    assertThat(
            Given.rows(
                spec,
                store,
                "email,id,plan,note",
                "bo@example.org,,x,",
                ",7,x,",
                "cy@example.org,8,,"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 CREATED [PERSON_CREATED]",
            "3 REJECTED [BLANK_CELL plan]");
  }

  @Test
  void identifierColumnMayRejectBlanksByItself() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .column(Column.identifier("email").blank(BlankCell.REJECT))
            .build();

    assertThat(Given.rows(spec, store, "id,email", "7,", "8,bo@example.org"))
        .containsExactly("1 REJECTED [BLANK_CELL email]", "2 CREATED [PERSON_CREATED]");
  }

  @Test
  void identifierIsFilledAndNeverChangedNorTaken() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .identifier("id", "Number")
            .attribute("plan")
            .build();

    assertThat(
            Given.rows(
                spec,
                store,
                "E-mail,Number,plan",
                "ana@example.org,1,pro",
                "ana@example.org,2,pro",
                "bo@example.org,1,x",
                "bo@example.org,2,x",
                "cy@example.org,2,x",
                ",2,y",
                ",,y"))
        .containsExactly(
            "1 UPDATED [PERSON_UPDATED]",
            "2 REJECTED [IDENTIFIER_CHANGE Number]",
            "3 REJECTED [IDENTIFIER_CHANGE E-mail]",
            "4 CREATED [PERSON_CREATED]",
            "5 REJECTED [IDENTIFIER_CHANGE E-mail]",
            "6 UPDATED [PERSON_UPDATED]",
            "7 REJECTED [IDENTIFIER_MISSING]");
    assertThat(Given.held(store))
        .containsExactly(
            "[email=ana@example.org, id=1] {plan=pro}", "[email=bo@example.org, id=2] {plan=y}");
  }

  @Test
  void identifierOfSomebodyElseIsTaken() {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("email").identifier("id", "Number").build();

    assertThat(
            Given.rows(
                spec, store, "email,Number", ",1", "ana@example.org,1", "bo@example.org,2", ",2"))
        .containsExactly(
            "1 CREATED [PERSON_CREATED]",
            "2 REJECTED [IDENTIFIER_TAKEN Number]",
            "3 CREATED [PERSON_CREATED]",
            "4 UNCHANGED");
  }

  @Test
  void sharedIdentifierOfSeveralPeopleIsAmbiguous() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .column(Column.identifier(IdentifierScheme.shared("phone")))
            .build();

    Given.importer(spec, store)
        .resolver(IdentifierResolver.by("id"))
        .build()
        .run(Given.file("k", "id,phone", "1,+44", "2,+44", "3,+45", "4,+46", "5,+46", "6,+46"));

    assertThat(
            Given.rows(
                spec, store, "id,phone", ",+44", ",+45", ",+46", "7,+45", "8,+47", ",+47", "1,+44"))
        .containsExactly(
            "1 REJECTED [AMBIGUOUS_PERSON]",
            "2 UNCHANGED",
            "3 REJECTED [AMBIGUOUS_PERSON]",
            "4 REJECTED [IDENTIFIER_CHANGE id]",
            "5 CREATED [PERSON_CREATED]",
            "6 UNCHANGED",
            "7 UNCHANGED");
  }

  @Test
  void unreadableValuesAreAllNamed() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .attribute("age", "Age", ValueType.integer())
            .attribute("born", "Born", ValueType.date())
            .build();

    assertThat(
            Given.rows(
                spec,
                store,
                "E-mail,Age,Born",
                "bo@example.org,007,2023-02-29",
                "bo@exam\u200Bple.org,7,2024-02-29",
                "bo@example.org,7,2024-02-29"))
        .containsExactly(
            "1 REJECTED [NOT_AN_INTEGER Age, NOT_A_DATE Born]",
            "2 REJECTED [IDENTIFIER_UNCLEAN E-mail]",
            "3 CREATED [PERSON_CREATED]");
  }

  @Test
  void brokenRuleNamesTheColumnAndAWarningLetsTheRowPass() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .attribute(Path.of("address", "city"), "City")
            .build();
    RowValidator rule =
        RowValidator.emailSyntax("email").and(RowValidator.required("address.city"));
    Given.Rows rows = new Given.Rows();

    Given.importer(spec, store)
        .validator(rule)
        .listener(rows)
        .build()
        .run(Given.file("k", "E-mail,City", "bo,", "bo@example.org,Bonn", "a@@b,Bonn"));

    assertThat(rows.seen())
        .containsExactly(
            "1 REJECTED [NOT_AN_EMAIL E-mail, VALUE_MISSING City]",
            "2 CREATED [PERSON_CREATED]",
            "3 REJECTED [NOT_AN_EMAIL E-mail]");
    assertThat(Given.held(store)).contains("[email=bo@example.org] {address={city=Bonn}}");
  }

  @Test
  void resolverOfTheHostsChoiceDecides() {
    CsvImportSpec spec = CsvImportSpec.people().identifier("id").identifier("email").build();
    Given.Rows rows = new Given.Rows();

    Given.importer(spec, store)
        .resolver(IdentifierResolver.by("email"))
        .listener(rows)
        .build()
        .run(Given.file("k", "id,email", "1,ana@example.org", "2,", "1,bo@example.org"));

    assertThat(rows.seen())
        .containsExactly(
            "1 UPDATED [PERSON_UPDATED]",
            "2 REJECTED [IDENTIFIER_MISSING]",
            "3 REJECTED [IDENTIFIER_TAKEN id]");
  }

  @Test
  void textIsKeptAsItStands() {
    Given.run(
        Given.people(),
        store,
        "k",
        "email,plan",
        "a@example.org,007",
        "b@example.org,+442071234567",
        "c@example.org,12345678901234567890123",
        "d@example.org, x ",
        "e@example.org,\"a,\"\"b\"\"\"");

    assertThat(Given.held(store))
        .isEqualTo(
            List.of(
                "[email=a@example.org] {plan=007}",
                "[email=ana@example.org] {plan=pro}",
                "[email=b@example.org] {plan=+442071234567}",
                "[email=c@example.org] {plan=12345678901234567890123}",
                "[email=d@example.org] {plan= x }",
                "[email=e@example.org] {plan=a,\"b\"}"));
  }
}
