package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Ability;
import dev.muster.model.Uniqueness;
import dev.muster.rule.IdentifierResolver;
import dev.muster.spec.AmbiguousPeople;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.PeopleSpec;
import dev.muster.testkit.InMemoryContactStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows may do to the identifiers of people. */
class IdentifierPolicyTest {

  private static final String[] STORED = {"id,email", "1,a@x.org", "2,", ",c@x.org"};

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static PeopleSpec.Builder idAndEmail(IdentifierChange change) {
    return CsvImportSpec.people()
        .identifier(IdentifierScheme.unique("id").with(change), "id")
        .identifier(IdentifierScheme.unique("email").with(change), "email");
  }

  private void three() {
    Given.run(idAndEmail(IdentifierChange.FILL).build(), store, "before", STORED);
  }

  /** Rules C20 to C26, each row against the three people of the rule book's table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,a@x.org => 1 UNCHANGED",
        "1, => 1 UNCHANGED",
        "1,z@x.org => 1 REJECTED [IDENTIFIER_CHANGE email]",
        "2,b@x.org => 1 UPDATED [PERSON_UPDATED]",
        ",C@X.org => 1 UNCHANGED",
        "9,c@x.org => 1 UPDATED [PERSON_UPDATED]",
        "9,a@x.org => 1 REJECTED [IDENTIFIER_CHANGE id]",
        "1,c@x.org => 1 REJECTED [IDENTIFIER_CHANGE email]",
        "2,c@x.org => 1 REJECTED [IDENTIFIER_TAKEN email]",
        "9,new@x.org => 1 CREATED [PERSON_CREATED]",
        ", => 1 REJECTED [IDENTIFIER_MISSING]"
      })
  void filledAndNotChanged(String row) {
    three();
    String[] told = row.split(" => ", 2);

    assertThat(Given.rows(idAndEmail(IdentifierChange.FILL).build(), store, "id,email", told[0]))
        .containsExactly(told[1]);
  }

  @Test
  void neverFilledNorChanged() {
    three();

    assertThat(
            Given.rows(
                idAndEmail(IdentifierChange.NEVER).build(),
                store,
                "id,email",
                "2,b@x.org",
                "1,z@x.org",
                "1,a@x.org",
                "9,new@x.org"))
        .containsExactly(
            "1 REJECTED [IDENTIFIER_CHANGE email]",
            "2 REJECTED [IDENTIFIER_CHANGE email]",
            "3 UNCHANGED",
            "4 CREATED [PERSON_CREATED]");
  }

  @Test
  void changedIdentifierIsReleasedAndMayBeClaimedByTheNextRow() {
    three();
    CsvImportSpec spec = idAndEmail(IdentifierChange.CHANGE).build();
    IdentifierResolver byId = IdentifierResolver.by("id");
    Given.Rows rows = new Given.Rows();

    Given.importer(spec, store)
        .resolver(byId)
        .listener(rows)
        .build()
        .run(Given.file("k", "id,email", "2,b@x.org", "1,z@x.org", "2,a@x.org", "3,b@x.org"));

    assertThat(rows.seen())
        .containsExactly(
            "1 UPDATED [PERSON_UPDATED]",
            "2 UPDATED [PERSON_UPDATED]",
            "3 UPDATED [PERSON_UPDATED]",
            "4 CREATED [PERSON_CREATED]");
    assertThat(Given.held(store))
        .containsExactly(
            "[email=a@x.org, id=2] {}",
            "[email=b@x.org, id=3] {}",
            "[email=c@x.org] {}",
            "[email=z@x.org, id=1] {}");
  }

  @ParameterizedTest
  @EnumSource(
      value = Ability.class,
      names = {"UNIQUE_IDENTIFIERS", "REVISIONS"})
  void plainStoreReleasesToo(Ability ability) {
    three();
    CsvImportSpec spec = idAndEmail(IdentifierChange.CHANGE).build();

    Given.importer(spec, store.plain(ability))
        .resolver(IdentifierResolver.by("id"))
        .build()
        .run(Given.file("k", "id,email", "1,z@x.org", "2,a@x.org", "1,y@x.org"));

    assertThat(Given.held(store))
        .containsExactly(
            "[email=a@x.org, id=2] {}", "[email=c@x.org] {}", "[email=y@x.org, id=1] {}");
  }

  @Test
  void changeToWhatSomebodyElseCarriesIsRefused() {
    three();

    assertThat(
            Given.rows(idAndEmail(IdentifierChange.CHANGE).build(), store, "id,email", "1,c@x.org"))
        .containsExactly("1 REJECTED [IDENTIFIER_TAKEN email]");
  }

  @Test
  void storesOwnIdFindsAndNeverCreates() {
    three();
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier(IdentifierScheme.lookUp("cio_id"), "cio_id")
            .identifier(IdentifierScheme.unique("email").with(IdentifierChange.CHANGE), "email")
            .build();

    assertThat(
            Given.rows(
                spec,
                store,
                "cio_id,email",
                "c1,new@x.org",
                "c2,c@x.org",
                "c99,unknown@x.org",
                "c99,c@x.org",
                "c1,c@x.org",
                ",added@x.org",
                "c3,"))
        .containsExactly(
            "1 UPDATED [PERSON_UPDATED]",
            "2 REJECTED [IDENTIFIER_TAKEN email]",
            "3 REJECTED [UNKNOWN_PERSON]",
            "4 REJECTED [UNKNOWN_PERSON cio_id]",
            "5 REJECTED [IDENTIFIER_TAKEN email]",
            "6 CREATED [PERSON_CREATED]",
            "7 UNCHANGED");
    assertThat(Given.held(store))
        .containsExactly(
            "[email=added@x.org] {}",
            "[email=c@x.org] {}",
            "[email=new@x.org, id=1] {}",
            "[id=2] {}");
  }

  @Test
  void sharedAddressOfSeveralIsAmbiguous() {
    IdentifierScheme email = IdentifierScheme.shared("email");
    CsvImportSpec classic =
        CsvImportSpec.people().identifier("id").identifier(email, "email").build();
    Given.importer(classic, store)
        .resolver(IdentifierResolver.by("id"))
        .build()
        .run(Given.file("before", "id,email", "1,a@x.org", "2,a@x.org", "3,b@x.org"));
    String[] lines = {"email,plan", "a@x.org,pro", "b@x.org,pro"};
    PeopleSpec.Builder byEmail =
        CsvImportSpec.people().identifier(email, "email").attribute("plan");

    assertThat(Given.rows(byEmail.build(), store, lines))
        .containsExactly("1 REJECTED [AMBIGUOUS_PERSON]", "2 UPDATED [PERSON_UPDATED]");
    assertThat(Given.rows(byEmail.ambiguousPeople(AmbiguousPeople.SKIP).build(), store, lines))
        .containsExactly("1 SKIPPED", "2 UNCHANGED");
  }

  /** Rule B22: an alias never means a person who has an id; somebody new is made instead. */
  @Test
  void aliasOfAPersonWithAnIdMakesASecondPerson() {
    IdentifierScheme alias = IdentifierScheme.compound("alias", 2).with(Uniqueness.SHARED);
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("external_id")
            .column(Column.identifier(alias, 1).from("name"))
            .column(Column.identifier(alias, 2).from("label"))
            .attribute("plan")
            .build();
    Given.run(spec, store, "before", "external_id,name,label,plan", "1,ana,shop,pro");
    Given.Rows rows = new Given.Rows();

    Given.importer(spec, store)
        .resolver(IdentifierResolver.byFirstOf("external_id", "alias").passingOver("external_id"))
        .listener(rows)
        .build()
        .run(
            Given.file(
                "k", "external_id,name,label,plan", ",ana,shop,a", ",ana,shop,b", ",ana,office,c"));

    assertThat(rows.seen())
        .containsExactly(
            "1 CREATED [PERSON_CREATED] [SECOND_CARRIER]",
            "2 UPDATED [PERSON_UPDATED]",
            "3 CREATED [PERSON_CREATED]");
    assertThat(Given.held(store))
        .containsExactly(
            "[alias=ana|office] {plan=c}",
            "[alias=ana|shop, external_id=1] {plan=pro}",
            "[alias=ana|shop] {plan=b}");
  }

  @Test
  void secondPersonWaitsUntilTheFirstIsKept() {
    IdentifierScheme alias = IdentifierScheme.shared("alias");
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("external_id").identifier(alias, "alias").build();

    Given.importer(spec, store)
        .resolver(IdentifierResolver.by("alias").passingOver("external_id"))
        .build()
        .run(Given.file("k", "external_id,alias", "1,ana", ",ana", ",ana"));

    assertThat(Given.held(store))
        .containsExactly("[alias=ana, external_id=1] {}", "[alias=ana] {}");
  }

  @Test
  void resultDoesNotDependOnChunks() {
    String[] lines = {"id,email", "1,z@x.org", "2,a@x.org", "1,c2@x.org", "2,z@x.org", "5,a@x.org"};
    List<List<String>> results =
        Stream.of(1, 2, 3, 100)
            .map(
                rows -> {
                  InMemoryContactStore other = new InMemoryContactStore();
                  Given.run(idAndEmail(IdentifierChange.FILL).build(), other, "before", STORED);
                  Given.importer(idAndEmail(IdentifierChange.CHANGE).build(), other)
                      .resolver(IdentifierResolver.by("id"))
                      .chunkRows(rows)
                      .build()
                      .run(Given.file("k", lines));
                  return Given.held(other);
                })
            .distinct()
            .toList();

    assertThat(results).hasSize(1);
  }

  @Test
  void whatIsUniqueByOneSpecIsNotSharedByAnother() {
    CsvImportSpec sharing =
        CsvImportSpec.people()
            .identifier("id")
            .identifier(IdentifierScheme.shared("email"), "email")
            .build();
    three();
    Given.Rows rows = new Given.Rows();

    Given.importer(sharing, store)
        .resolver(IdentifierResolver.by("id"))
        .listener(rows)
        .build()
        .run(Given.file("k", "id,email", "9,a@x.org", "8,d@x.org", "7,d@x.org"));

    assertThat(rows.seen())
        .containsExactly(
            "1 REJECTED [STORE_CONTENDED]",
            "2 CREATED [PERSON_CREATED]",
            "3 CREATED [PERSON_CREATED]");
  }
}
